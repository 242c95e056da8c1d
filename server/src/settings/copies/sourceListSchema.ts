// The JSON schema of the list of saved copies, which editors complete and check by.

/** Longest text of a member. */
export const maxText = 2000;

export function sourceListSchema(): object {
  const described = (description: string) => ({ type: 'string', minLength: 1, maxLength: maxText, description });
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Saved copies of sources (Source Provenance)',
    type: 'object',
    required: ['sources'],
    properties: {
      $schema: { type: 'string' },
      sources: {
        type: 'array',
        description: 'Which file is the saved copy of which source.',
        items: {
          type: 'object',
          required: ['copy'],
          anyOf: [{ required: ['title'] }, { required: ['url'] }],
          additionalProperties: false,
          properties: {
            publisher: described('The publisher, as source lists write it.'),
            title: described('The title, as source lists write it.'),
            url: described('The address. Scheme, "www." and tracking parameters make no difference.'),
            copy: described('The file, relative to this folder, with /. It lies in this folder or below.'),
          },
          defaultSnippets: [{ label: 'source', body: { title: '$1', url: '$2', copy: '$3' } }],
        },
      },
    },
  };
}
