/** A change that cannot be written. The message is a sentence for the person. */
export class Problem extends Error {}
