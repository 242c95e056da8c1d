// The JSON schema of the list of reviews, by which editors check and explain it. Its lines are written by the program; people mend them after a
// merge.

import { maxName, maxNote, maxPassage, maxQuoted, maxReviewer, verdicts } from '../../workspace/reviews/review';

export function reviewListSchema(): object {
  const text = (description: string, maxLength: number = maxName) => ({ type: 'string', maxLength, description });
  const hash = (description: string) => ({ type: 'string', pattern: '^[0-9a-f]{64}$', description });
  const review = {
    type: 'object',
    required: ['file', 'claim', 'source', 'verdict', 'by', 'on'],
    properties: {
      file: text('The article, relative to this list, with /.'),
      claim: { minLength: 1, ...text('The words of the claim; of a longer one their beginning.', maxQuoted) },
      claimHash: hash('The SHA-256 of the whole claim, when "claim" is only its beginning.'),
      before: text('A few words before the claim, which tell apart two claims of the same words.'),
      after: text('A few words behind the claim.'),
      source: {
        type: 'object',
        description: 'The source that the claim was checked against, as its list names it.',
        properties: {
          publisher: text('The publisher.'),
          title: text('The title.'),
          url: text('The address.'),
          label: text('The label, of a source that has neither title nor address.'),
        },
      },
      passage: {
        type: 'object',
        description: 'The words of the saved copy that the claim was compared with.',
        required: ['copy', 'text'],
        properties: {
          copy: text('The saved copy, relative to this list, with /.'),
          text: { minLength: 1, ...text('The passage; of a longer one its beginning.', maxQuoted) },
          length: { type: 'integer', minimum: 1, maximum: maxPassage, description: 'The length of the whole passage.' },
          hash: hash('The SHA-256 of the whole passage.'),
        },
      },
      verdict: { enum: [...verdicts], description: 'What the reviewer found.' },
      by: { minLength: 1, ...text('Who signs, on one line.', maxReviewer) },
      on: { type: 'string', pattern: '^\\d{4}-\\d\\d-\\d\\d', description: 'When, in ISO 8601.' },
      note: text('What the next reader should know. Plain text.', maxNote),
    },
  };
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Reviews of claims (Source Provenance)',
    description: 'A first item that names the form, then one review a line, each line beginning with a comma.',
    type: 'array',
    items: [{ type: 'object', required: ['version'], properties: { version: { const: 1, description: 'The form.' } } }],
    additionalItems: review,
  };
}
