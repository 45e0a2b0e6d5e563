import type { Arbitrary } from 'fast-check';

/** How much was tried: how many messages, edits or the like, by their name. */
export type Volumes = Readonly<Record<string, number>>;

/** One kind of input of the fuzzer, and what must hold for it. */
export interface Mode<Input = unknown> {
  inputs: Arbitrary<Input>;
  /** @throws Error if the input shows a fault */
  // biome-ignore lint/suspicious/noConfusingVoidType: a check that counts nothing returns nothing
  check: (input: Input) => void | Volumes | Promise<void | Volumes>;
  /** Returns the files of an input, to be written when it fails. */
  filesOf: (input: Input) => Readonly<Record<string, string>>;
}
