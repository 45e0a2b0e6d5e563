/** Answers kept at most: more than the statements of the files that somebody edits. */
const mostAnswers = 4000;

/**
 * Remembers the answers of a function to texts, such as statements and names of cycles: several rules, hover and outline ask about the
 * same text, at every keystroke. Answers that nobody has asked for lately are forgotten.
 *
 * @param answer must give the same answer to the same text; nobody may change the answer
 */
export function remembered<Answer>(answer: (text: string) => Answer): (text: string) => Answer {
  let recent = new Map<string, { answer: Answer }>();
  let earlier = new Map<string, { answer: Answer }>();
  return (text) => {
    const known = recent.get(text);
    if (known) return known.answer;
    const entry = earlier.get(text) ?? { answer: answer(text) };
    if (recent.size >= mostAnswers / 2) {
      earlier = recent;
      recent = new Map();
    }
    recent.set(text, entry);
    return entry.answer;
  };
}
