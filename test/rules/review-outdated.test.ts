// review-outdated on small workspaces: what it reports, and what it leaves alone.

import { sha256 } from '../../server/src/text/sha256';
import { checkRule } from '../support/check';

const kyodo = { publisher: 'Kyodo', title: 'Lindholm bridge closed' };

/** A list with one review; `more` in place of what it has. */
const signed = (more: object) => `
//- /provenance-reviews.json
[{"version":1}
,${JSON.stringify({ file: 'digest.txt', source: kyodo, verdict: 'supported', by: 'Ines Holm', on: '2026-11-28', ...more })}
]`;

const copy = (sentence: string) => `
//- /copy.txt
Lindholm bridge closed

May 3, 2024

LINDHOLM – ${sentence}
`;
const cracks = 'Divers found cracks in 14 piers on Friday, the town says.';

const digest = (claim: string, carets = '') => `
//- /digest.txt
Bridge news
${claim}
${carets}Ferries will run until the bridge is open again [2].
Sources
- Kyodo: Lindholm bridge closed
- AFP: Ferries run`;

const claim = 'Divers found cracks in 14 piers.';

describe('review-outdated', () => {
  it('is silent while claim and passage are what was signed off', () => {
    const passage = {
      copy: 'copy.txt',
      text: 'Divers found cracks in 14 piers on Friday',
      hash: sha256('Divers found cracks in 14 piers on Friday'),
    };
    checkRule(
      'review-outdated',
      digest(`${claim} [1]`) + copy(cracks) + signed({ claim, claimHash: sha256(claim), passage }),
    );
    // Without a copy there is nothing that could have changed.
    checkRule('review-outdated', digest(`${claim} [1]`) + signed({ claim, passage }));
  });

  it('reports a claim with another word or figure, where it stands', () => {
    const message = 'information review-outdated: This claim has changed since its review by Ines Holm on 2026-11-28';
    checkRule(
      'review-outdated',
      digest('Divers found cracks in 41 piers. [1]', `<${'^'.repeat(35)} ${message}\n`) + signed({ claim }),
    );
    const entry = 'May 3, 2024 - The bridge was closed to all traffic.';
    checkRule(
      'review-outdated',
      digest('May 3, 2024 – The bridge was closed to all traffic. [1]') + signed({ claim: entry }),
    );
  });

  it('reports a date of an entry that is another one', () => {
    const was = 'May 3, 2024 - The bridge was closed to all traffic.';
    checkRule(
      'review-outdated',
      `
//- /digest.txt
Bridge news
Timeline
May 4, 2024 – The bridge was closed to all traffic. [1]
              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ information review-outdated: This claim has changed since its review by Ines Holm on 2026-11-28
Sources
- Kyodo: Lindholm bridge closed${signed({ claim: was })}`,
    );
  });

  it('reports a copy without the passage', () => {
    const words = 'Divers found cracks in 14 piers on Friday';
    const message =
      'information review-outdated: The copy of [1] has changed since its review by Ines Holm on 2026-11-28';
    for (const passage of [
      { copy: 'copy.txt', text: words },
      { copy: 'copy.txt', text: 'Divers found cracks', length: words.length, hash: sha256(words) },
    ]) {
      checkRule(
        'review-outdated',
        digest(`${claim} [1]`, `<${'^'.repeat(35)} ${message}\n`) +
          copy('Divers found cracks in 12 piers on Friday.') +
          signed({ claim, passage }),
      );
    }
  });

  it('reports a claim that cites another source', () => {
    const message = 'information review-outdated: This claim no longer cites the source that Ines Holm reviewed';
    checkRule('review-outdated', digest(`${claim} [2]`, `<${'^'.repeat(35)} ${message}\n`) + signed({ claim }));
  });

  it('is silent about numbers, spaces, quotation marks and emphasis, and about a claim that moved', () => {
    const markdown = `
//- /notes/digest.md
# Bridge news

Ferries will run until the bridge is open again. [^2]
**Divers**  found “cracks”
in 14 piers. [^1]

[^1]: Kyodo: Lindholm bridge closed
[^2]: AFP: Ferries run`;
    checkRule(
      'review-outdated',
      markdown + signed({ file: 'notes/digest.md', claim: 'Divers found "cracks" in 14 piers.' }),
    );
    checkRule('review-outdated', digest(`The town waits. ${claim} [1]`) + signed({ claim }));
  });

  it('never takes another claim for the one that was signed off', () => {
    const gone = 'The mayor thanked the divers of the coast guard for their work.';
    checkRule('review-outdated', digest(`${claim} [1]`) + signed({ claim: gone }));
    // The same words twice: nothing says which.
    checkRule('review-outdated', digest(`${claim} [1]\n${claim} [2]`) + signed({ claim }));
  });

  it('is silent when somebody has reviewed the claim as it is now', () => {
    const list = `
//- /provenance-reviews.json
[{"version":1}
,${JSON.stringify({ file: 'digest.txt', claim: 'Divers found cracks in 12 piers.', source: kyodo, verdict: 'supported', by: 'Ines Holm', on: '2026-11-27' })}
,${JSON.stringify({ file: 'digest.txt', claim, source: kyodo, verdict: 'supported', by: 'Ola Lund', on: '2026-11-28' })}
]`;
    checkRule('review-outdated', digest(`${claim} [1]`) + list);
  });
});
