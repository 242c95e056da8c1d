// shifted-citations on small workspaces: what it reports, what it leaves alone, what its fixes write.

import assert from 'node:assert/strict';
import { checkFile } from '../../server/src/rules/runRules';
import { Workspace } from '../../server/src/workspace/workspace';
import { checkFix, checkRule } from '../support/check';

describe('shifted-citations', () => {
  it('finds the one order in which the numbers fit, says it once, and rewrites them all', () => {
    checkRule(
      'shifted-citations',
      `
      Harbour news
      A year of trouble in the harbour [1].
      Timeline
      <^^^^^^^ warning shifted-citations: Citations in this timeline match the sources better as 1→3, 2→1, 3→2
      March 2024 – The shipyard workers walk out, and the strike lasts for nine weeks [2].
      May 3, 2024 – Engineers find cracks in two pillars of the Lindholm bridge [3].
      May 9, 2024 – The bridge is closed to lorries while the cracks are filled [3].
      May 11, 2024 – Mayor Ines Falk resigns in tears and calls for new elections [1][3].
      June 1, 2024 – The strike at the shipyard ends with a higher wage [2].
      June 20, 2024 – Falk’s deputy is elected mayor [1].
      Sources
      - Kyodo: Shipyard strike ends after nine weeks
      - Reuters: Cracks close Lindholm bridge to lorries
      - AFP: Mayor Falk resigns, new elections called
    `,
    );
    checkFix(
      'shifted-citations',
      `
      Harbour news
      A year of trouble in the harbour [1].
      Timeline
      March 2024 – The shipyard workers walk out, and the strike lasts for nine weeks [2].
      May 3, 2024 – Engineers find cracks in two pillars of the Lindholm bridge [3].
      May 9, 2024 – The bridge is closed to lorries while the cracks are filled [3].
      May 11, 2024 – Mayor Ines Falk resigns in tears and calls for new elections [1][3].
      June 1, 2024 – The strike at the shipyard ends with a higher wage [2].
      June 20, 2024 – Falk’s deputy is elected mayor [1].
      Sources
      - Kyodo: Shipyard strike ends after nine weeks
      - Reuters: Cracks close Lindholm bridge to lorries
      - AFP: Mayor Falk resigns, new elections called
    `,
      `
      Harbour news
      A year of trouble in the harbour [1].
      Timeline
      March 2024 – The shipyard workers walk out, and the strike lasts for nine weeks [1].
      May 3, 2024 – Engineers find cracks in two pillars of the Lindholm bridge [2].
      May 9, 2024 – The bridge is closed to lorries while the cracks are filled [2].
      May 11, 2024 – Mayor Ines Falk resigns in tears and calls for new elections [3][2].
      June 1, 2024 – The strike at the shipyard ends with a higher wage [1].
      June 20, 2024 – Falk’s deputy is elected mayor [3].
      Sources
      - Kyodo: Shipyard strike ends after nine weeks
      - Reuters: Cracks close Lindholm bridge to lorries
      - AFP: Mayor Falk resigns, new elections called
    `,
    );
  });

  it('is silent once the numbers are repaired', () => {
    checkRule(
      'shifted-citations',
      `
      Harbour news
      Timeline
      March 2024 – The shipyard workers walk out, and the strike lasts for nine weeks [1].
      May 3, 2024 – Engineers find cracks in two pillars of the Lindholm bridge [2].
      May 9, 2024 – The bridge is closed to lorries while the cracks are filled [2].
      May 11, 2024 – Mayor Ines Falk resigns in tears and calls for new elections [3][2].
      June 1, 2024 – The strike at the shipyard ends with a higher wage [1].
      June 20, 2024 – Falk’s deputy is elected mayor [3].
      Sources
      - Kyodo: Shipyard strike ends after nine weeks
      - Reuters: Cracks close Lindholm bridge to lorries
      - AFP: Mayor Falk resigns, new elections called
    `,
    );
  });

  it('is silent on one wrong number', () => {
    checkRule(
      'shifted-citations',
      `
      Harbour news
      Timeline
      March 2024 – The shipyard workers walk out, and the strike lasts for nine weeks [1].
      May 3, 2024 – Engineers find cracks in two pillars of the Lindholm bridge [3].
      May 9, 2024 – The bridge is closed to lorries while the cracks are filled [2].
      May 11, 2024 – Mayor Ines Falk resigns in tears and calls for new elections [3].
      June 1, 2024 – The strike at the shipyard ends with a higher wage [1].
      Sources
      - Kyodo: Shipyard strike ends after nine weeks
      - Reuters: Cracks close Lindholm bridge to lorries
      - AFP: Mayor Falk resigns, new elections called
    `,
    );
  });

  it('is silent where titles and claims have too little in common to judge', () => {
    checkRule(
      'shifted-citations',
      `
      Harbour news
      Timeline
      March 2024 – The shipyard workers walk out [2].
      May 3, 2024 – Engineers look at two pillars [3].
      May 11, 2024 – Ines Falk goes [1].
      Sources
      - Kyodo: What a year
      - Reuters: More trouble ahead
      - AFP: The week in pictures
    `,
    );
  });

  it('reads sentences of prose as it reads entries, and numbers that are all off by one', () => {
    checkRule(
      'shifted-citations',
      `
      Harbour news
      The shipyard workers walked out in March, and the strike lasted for nine weeks [2]. Engineers then found cracks in two pillars of the Lindholm bridge, which had to be closed to lorries [3]. Mayor Ines Falk resigned in tears and called for new elections [4]. The ferry to Sandvik sailed again with a new engine [5].
                                                                                     ^^^ warning shifted-citations: Citations in this section match the sources better as 2→1, 3→2, 4→3, 5→4
      Sources
      - Kyodo: Shipyard strike ends after nine weeks
      - Reuters: Cracks close Lindholm bridge to lorries
      - AFP: Mayor Falk resigns, new elections called
      - Kyodo: Sandvik ferry sails with new engine
      - Reuters: Weather for the week
    `,
    );
    checkFix(
      'shifted-citations',
      `
      Harbour news
      The shipyard workers walked out in March, and the strike lasted for nine weeks [2]. Engineers then found cracks in two pillars of the Lindholm bridge, which had to be closed to lorries [3]. Mayor Ines Falk resigned in tears and called for new elections [4]. The ferry to Sandvik sailed again with a new engine [5].
      Sources
      - Kyodo: Shipyard strike ends after nine weeks
      - Reuters: Cracks close Lindholm bridge to lorries
      - AFP: Mayor Falk resigns, new elections called
      - Kyodo: Sandvik ferry sails with new engine
      - Reuters: Weather for the week
    `,
      `
      Harbour news
      The shipyard workers walked out in March, and the strike lasted for nine weeks [1]. Engineers then found cracks in two pillars of the Lindholm bridge, which had to be closed to lorries [2]. Mayor Ines Falk resigned in tears and called for new elections [3]. The ferry to Sandvik sailed again with a new engine [4].
      Sources
      - Kyodo: Shipyard strike ends after nine weeks
      - Reuters: Cracks close Lindholm bridge to lorries
      - AFP: Mayor Falk resigns, new elections called
      - Kyodo: Sandvik ferry sails with new engine
      - Reuters: Weather for the week
    `,
    );
  });

  it('follows a section through what changes beside it and in it', () => {
    const digest = (number: number, extra = '') => `Harbour news
A year of trouble in the harbour ${extra}[1].
Timeline
March 2024 – The shipyard workers walk out, and the strike lasts for nine weeks [2].
May 3, 2024 – Engineers find cracks in two pillars of the Lindholm bridge [3].
May 9, 2024 – The bridge is closed to lorries while the cracks are filled [${number}].
May 11, 2024 – Mayor Ines Falk resigns in tears and calls for new elections [1].
June 20, 2024 – Falk’s deputy is elected mayor [1].
Sources
- Kyodo: Shipyard strike ends after nine weeks
- Reuters: Cracks close Lindholm bridge to lorries
- AFP: Mayor Falk resigns, new elections called`;
    const workspace = new Workspace({ numericOrder: 'month-first', readText: () => undefined });
    const found = (text: string) => {
      workspace.apply([{ file: 'a', text, pin: true }]);
      const [problem] = checkFile(workspace, 'a', {}).filter(({ rule }) => rule === 'shifted-citations');
      return problem && { heading: text.slice(problem.span.start, problem.span.end), fixes: problem.fixes };
    };
    const first = found(digest(3));
    assert.equal(first?.heading, 'Timeline');
    const later = found(digest(3, 'and beyond '));
    assert.equal(later?.heading, 'Timeline');
    const starts = (fixes: ReturnType<typeof found>) => fixes?.fixes?.[0]?.edits.map(({ span }) => span.start) ?? [];
    assert.ok(starts(first).length >= 5);
    assert.deepEqual(
      starts(later),
      starts(first).map((start) => start + 'and beyond '.length),
    );
    // With the numbers as they should be there is nothing to say, and with the old ones there is again.
    const repaired = digest(2).replaceAll(
      /\[\d\]/g,
      (written) => ({ '[1]': '[3]', '[2]': '[1]', '[3]': '[2]' })[written] ?? '',
    );
    assert.equal(found(repaired.replace('filled [1]', 'filled [2]')), undefined);
    assert.deepEqual(starts(found(digest(3))), starts(first));
  });
});
