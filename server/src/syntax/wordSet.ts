// Sets of words that are written as one string with spaces between the words.

type WordsOf<List extends string, Before extends string = never> = List extends `${infer Word} ${infer Rest}`
  ? WordsOf<Rest, Before | Word>
  : Before | List;

export function wordSet(list: string): ReadonlySet<string> {
  return new Set(list.split(' '));
}

/** The same for names whose type matters, such as kinds of tokens: the compiler checks each of them. */
export function nameSet<const List extends string>(list: List): ReadonlySet<WordsOf<List>> {
  return new Set(list.split(' ') as WordsOf<List>[]);
}
