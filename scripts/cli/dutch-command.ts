import type { Command } from "commander";

const texts: readonly (readonly [RegExp, string])[] = [
  [/^Usage:/m, "Gebruik:"],
  [/^Options:/m, "Opties:"],
  [/^Commands:/m, "Opdrachten:"],
  [/^Arguments:/m, "Gegevens:"],
  [/\[options\]/g, "[opties]"],
  [/\[command\]/g, "[opdracht]"],
  [/\(default: /g, "(standaard: "],
  [/\(choices: /g, "(keuzes: "],
];

const errors: readonly (readonly [RegExp, string])[] = [
  [/^error: unknown option '(.*)'/, "Onbekende optie $1"],
  [/^error: unknown command '(.*)'/, "Onbekende opdracht $1"],
  [/^error: missing required argument '(.*)'/, "Er ontbreekt: $1"],
  [/^error: option '(.*)' argument missing/, "Er ontbreekt een waarde bij $1"],
  [/^error: option '(.*)' cannot be used with option '(.*)'/, "$1 gaat niet samen met $2"],
  [
    /^error: option '(.*)' argument '(.*)' is invalid\. Allowed choices are (.*)\./,
    "$2 gaat niet bij $1: kies uit $3.",
  ],
  [/^error: too many arguments(.*)/, "Te veel gegevens$1"],
  [/\(Did you mean (.*)\?\)/, "(Bedoelde u $1?)"],
];

/** Help and errors in Dutch; commander's own words are English. */
export function dutchCommand(command: Command): Command {
  const translate = (text: string, list: typeof texts): string =>
    list.reduce((result, [pattern, dutch]) => result.replace(pattern, dutch), text);
  return command
    .helpOption("-h, --help", "toont deze hulp")
    .helpCommand("help [opdracht]", "toont hulp bij een opdracht")
    .showHelpAfterError("Zie: npm run steekkaart -- --help")
    .configureOutput({
      writeOut: (text) => void process.stdout.write(translate(text, texts)),
      writeErr: (text) => void process.stderr.write(translate(text, [...errors, ...texts])),
    })
    .exitOverride();
}
