import { type Command, Help } from "commander";
import { capitalize } from "../model/dutch.ts";
import { commandExamples } from "./command-examples.ts";

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
  [
    /^error: too many arguments for '(.*)'.*/,
    "Te veel woorden bij $1. Horen ze bij een optie, zet er dan alleen komma's tussen: --stad gent,aalst",
  ],
  [/^error: required option '(.*)' not specified/, "Er ontbreekt: $1"],
  [/\(Did you mean (.*)\?\)/, "(Bedoelde u $1?)"],
];

/** Help and errors in Dutch; commander's own words are English. A group has commands of its own. */
export function dutchCommand(command: Command, isGroup = false): Command {
  const translate = (text: string, list: typeof texts): string =>
    list.reduce((result, [pattern, dutch]) => result.replace(pattern, dutch), text);
  const plain = new Help();
  const examples = commandExamples[command.name()] ?? [];
  if (isGroup) command.helpCommand("help [opdracht]", "toont hulp bij een opdracht");
  else command.helpCommand(false);
  return command
    .helpOption("-h, --help", "toont deze hulp")
    .showHelpAfterError(
      "Uitleg: npm run steekkaart -- --help. Zet opties na de losse streepjes: npm run steekkaart -- build --stad gent",
    )
    .configureHelp({
      // Translated before they are laid out, so that the columns stay straight.
      subcommandTerm: (one) => translate(plain.subcommandTerm(one), texts),
      commandDescription: (one) => asSentence(one.description()),
    })
    .addHelpText("after", examples.length === 0 ? "" : ["\nVoorbeelden:", ...examples].join("\n  "))
    .configureOutput({
      writeOut: (text) => void process.stdout.write(translate(text, texts)),
      writeErr: (text) => void process.stderr.write(translate(text, [...errors, ...texts])),
    })
    .exitOverride();
}

function asSentence(text: string): string {
  return capitalize(text.endsWith(".") ? text : `${text}.`);
}
