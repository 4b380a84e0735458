import { Parser } from "htmlparser2";

/** One property of an XMP packet, as an element or as an attribute. */
export interface XmpProperty {
  readonly prefix: string;
  readonly name: string;
  readonly namespace: string | undefined;
  readonly value: string;
  /** True where the value is given for whatever language the reader has. */
  readonly isDefault: boolean;
}

export function readXmp(packet: string): readonly XmpProperty[] {
  const namespaces = new Map<string, string>();
  const found: XmpProperty[] = [];
  const open: { tag: string; text: string; isDefault: boolean }[] = [];
  const add = (tag: string, value: string, isDefault: boolean): void => {
    const [prefix = "", name = ""] = tag.split(":");
    const namespace = namespaces.get(prefix);
    found.push({ prefix, name, namespace, value: value.trim(), isDefault });
  };
  const parser = new Parser(
    {
      onopentag(tag, attributes) {
        for (const [name, value] of Object.entries(attributes)) {
          if (name.startsWith("xmlns:")) namespaces.set(name.slice("xmlns:".length), value);
        }
        for (const [name, value] of Object.entries(attributes)) {
          if (name.includes(":") && !/^(xmlns|rdf|xml):/.test(name)) add(name, value, false);
        }
        open.push({ tag, text: "", isDefault: attributes["xml:lang"] === "x-default" });
      },
      ontext(text) {
        for (const one of open) one.text += text;
      },
      onclosetag() {
        const closed = open.pop();
        if (!closed) return;
        const holder = open.at(-1);
        if (holder && closed.isDefault) holder.isDefault = true;
        if (!/^(rdf|x):/.test(closed.tag)) add(closed.tag, closed.text, closed.isDefault);
        else if (holder && closed.isDefault) holder.isDefault = true;
      },
    },
    { xmlMode: true },
  );
  parser.end(packet);
  return found;
}
