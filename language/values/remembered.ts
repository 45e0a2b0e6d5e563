/** Answers kept at most: more than the statements of the files that somebody edits. */
const mostAnswers = 4000;

/**
 * Remembers the answers of a function to texts or numbers, such as statements and names of cycles: several rules, hover and outline ask
 * about the same text, at every keystroke. Answers that nobody has asked for lately are forgotten.
 *
 * @param answer must give the same answer to the same question; nobody may change the answer
 */
export function remembered<Question extends string | number, Answer>(
  answer: (question: Question) => Answer,
): (question: Question) => Answer {
  let recent = new Map<Question, { answer: Answer }>();
  let earlier = new Map<Question, { answer: Answer }>();
  return (question) => {
    const known = recent.get(question);
    if (known) return known.answer;
    const entry = earlier.get(question) ?? { answer: answer(question) };
    if (recent.size >= mostAnswers / 2) {
      earlier = recent;
      recent = new Map();
    }
    recent.set(question, entry);
    return entry.answer;
  };
}
