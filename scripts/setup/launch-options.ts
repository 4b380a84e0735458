import type { LaunchOptions } from "puppeteer";
import type { BrowserChoice } from "./browser-choice.ts";

/** How a browser is started, the same for the proof and for the real prints. */
export function launchOptions(
  browser: Pick<BrowserChoice, "path" | "env" | "sandbox">,
): LaunchOptions {
  return {
    executablePath: browser.path,
    headless: "shell",
    env: { ...process.env, ...browser.env },
    args: [...(browser.sandbox ? [] : ["--no-sandbox"]), ...flags],
  };
}

const flags: readonly string[] = [
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  // Hinting would let the text widths depend on the machine's settings.
  "--font-render-hinting=none",
  // Small containers give /dev/shm too little room for a long report.
  "--disable-dev-shm-usage",
];
