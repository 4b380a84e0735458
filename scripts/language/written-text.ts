import type { TextKind } from "./rules.ts";

/** A text that an editor or steward wrote, and where. */
export interface WrittenText {
  readonly path: string;
  /** Its first line in the file, from 1. */
  readonly line: number;
  readonly kind: TextKind;
  /** As readers will see it, with something plausible where figures come. */
  readonly text: string;
  /** Its lines as they stand in the file, to find words back. */
  readonly lines: readonly string[];
}
