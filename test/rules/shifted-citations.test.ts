// shifted-citations on small workspaces: what it reports, what it leaves alone, what its fixes write.

import assert from 'node:assert/strict';
import { checkFile } from '../../server/src/rules/runRules';
import { Workspace } from '../../server/src/workspace/workspace';
import { checkFix, checkRule, problemsOf } from '../support/check';

describe('shifted-citations', () => {
  it('takes no words from the addresses of links in claims', () => {
    checkRule(
      'shifted-citations',
      `
      //- /harbour.md
      # Harbour news

      ## Timeline

      - March 1, 2024 – The shipyard workers [walk out](https://e.org/cracks-close-lindholm-bridge-to-lorries) for nine weeks [1].
      - May 3, 2024 – Engineers find [damage in two pillars](https://e.org/mayor-falk-resigns-new-elections-called) of the crossing [2].
      - May 9, 2024 – The crossing is [shut for repairs](https://e.org/mayor-falk-resigns-new-elections-called) [2].
      - May 11, 2024 – Ines Falk [steps down](https://e.org/shipyard-strike-ends-after-nine-weeks) in tears [3].
      - June 1, 2024 – The workers [go back](https://e.org/cracks-close-lindholm-bridge-to-lorries) with a higher wage [1].
      - June 20, 2024 – Her [deputy](https://e.org/shipyard-strike-ends-after-nine-weeks) takes over [3].

      ## Sources

      1. Kyodo: Shipyard strike ends after nine weeks
      2. Reuters: Cracks close Lindholm bridge to lorries
      3. AFP: Mayor Falk resigns, new elections called
    `,
    );
  });

  /** @param groups what the entries cite, in their order */
  const harbour = (groups: string, mark = '') => {
    const cited = groups.split(' ');
    return [
      'Harbour news',
      'A year of trouble in the harbour [1].',
      'Timeline',
      ...(mark === '' ? [] : [mark]),
      `March 2024 – The shipyard workers walk out, and the strike lasts for nine weeks ${cited[0]}.`,
      `May 3, 2024 – Engineers find cracks in two pillars of the Lindholm bridge ${cited[1]}.`,
      `May 9, 2024 – The bridge is closed to lorries while the cracks are filled ${cited[2]}.`,
      `May 11, 2024 – Mayor Ines Falk resigns in tears and calls for new elections ${cited[3]}.`,
      `June 1, 2024 – The strike at the shipyard ends with a higher wage ${cited[4]}.`,
      `June 20, 2024 – Falk’s deputy is elected mayor ${cited[5]}.`,
      'Sources',
      '- Kyodo: Shipyard strike ends after nine weeks',
      '- Reuters: Cracks close Lindholm bridge to lorries',
      '- AFP: Mayor Falk resigns, new elections called',
      '',
    ].join('\n');
  };
  const shiftedGroups = '[2] [3] [3] [1][3] [2] [1]';
  const repairedGroups = '[1] [2] [2] [3][2] [1] [3]';

  it('finds the one order in which the numbers fit, says it once, and rewrites them all', () => {
    const expected =
      '<^^^^^^^ warning shifted-citations: Citations in this timeline match the sources better as 1→3, 2→1, 3→2';
    checkRule('shifted-citations', harbour(shiftedGroups, expected));
    checkFix('shifted-citations', harbour(shiftedGroups), harbour(repairedGroups));
  });

  it('is silent once the numbers are repaired', () => {
    checkRule('shifted-citations', harbour(repairedGroups));
  });

  it('is silent on one wrong number', () => {
    checkRule('shifted-citations', harbour('[1] [3] [2] [3] [1] [3]'));
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
    const prose = ([a, b, c, d]: readonly number[], mark = '') => `
      Harbour news
      The shipyard workers walked out in March, and the strike lasted for nine weeks [${a}]. Engineers then found cracks in two pillars of the Lindholm bridge, which had to be closed to lorries [${b}]. Mayor Ines Falk resigned in tears and called for new elections [${c}]. The ferry to Sandvik sailed again with a new engine [${d}].${mark}
      Sources
      - Kyodo: Shipyard strike ends after nine weeks
      - Reuters: Cracks close Lindholm bridge to lorries
      - AFP: Mayor Falk resigns, new elections called
      - Kyodo: Sandvik ferry sails with new engine
      - Reuters: Weather for the week
    `;
    const expected = `
                                                                                     ^^^ warning shifted-citations: Citations in this section match the sources better as 2→1, 3→2, 4→3, 5→4`;
    checkRule('shifted-citations', prose([2, 3, 4, 5], expected));
    checkFix('shifted-citations', prose([2, 3, 4, 5]), prose([1, 2, 3, 4]));
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

  const shifted = `Harbour news
Timeline
May 3, 2024 – Engineers find cracks in two pillars of the Lindholm bridge [2].
May 9, 2024 – The Lindholm bridge is closed to lorries [2].
June 1, 2024 – The strike at the shipyard ends [4].
June 2, 2024 – Workers of the shipyard return after the strike [4].
June 20, 2024 – A deputy is chosen as mayor [3].
July 4, 2024 – A whale swims into the harbour [1].
Sources
- Kyodo: Cracks close Lindholm bridge
- Kyodo: Shipyard strike ends
- Kyodo: A quiet day
- Kyodo: A strange guest
`;
  const witness = `Bridge diary
Timeline
June 20, 2024 – The council makes the deputy mayor [1].
July 4, 2024 – A whale is seen at the ferry [2].
Sources
- Kyodo: A quiet day
- Kyodo: A strange guest
`;
  const mappings = (workspace: Workspace) =>
    checkFile(workspace, 'a.txt', {}).flatMap(({ rule, data }) => (rule === 'shifted-citations' ? data?.mapping : []));
  const workspaceOf = (...texts: readonly string[]) => {
    const files = texts.map((text, at) => ({ file: `${'ab'.charAt(at)}.txt`, text }));
    const workspace = new Workspace({
      numericOrder: 'month-first',
      readText: (name) => files.find(({ file }) => file === name)?.text,
    });
    return { workspace, results: files.map((file) => workspace.apply([{ ...file, pin: true }])) };
  };

  it('takes what another digest cites the sources for as evidence of the order, and looks again when that digest comes', () => {
    const { workspace, results } = workspaceOf(shifted, witness);
    assert.deepEqual(mappings(workspace), [{ 1: 4, 2: 1, 4: 2 }]);
    assert.ok(results[1]?.touched.has('a.txt'));
  });

  it('offers no fix where another order would fit nearly as well, and says so', () => {
    // Alone, nothing tells which of the last two sources the numbers 1 and 3 mean.
    const report = (workspace: Workspace) =>
      checkFile(workspace, 'a.txt', {}).find(({ rule }) => rule === 'shifted-citations');
    const unsure = report(workspaceOf(shifted).workspace);
    assert.deepEqual(unsure?.fixes ?? [], []);
    assert.match(unsure?.message ?? '', /Other orders would fit nearly as well/);
    const sure = report(workspaceOf(shifted, witness).workspace);
    assert.equal(sure?.fixes?.length, 1);
    assert.doesNotMatch(sure?.message ?? '', /Other orders/);
  });

  it('reports nothing where another digest shows that the numbers are right', () => {
    const agreeing = witness
      .replace(
        'June 20, 2024 – The council makes the deputy mayor [1].',
        'May 3, 2024 – Engineers find cracks in two pillars of the Lindholm bridge [1].',
      )
      .replace(
        'July 4, 2024 – A whale is seen at the ferry [2].',
        'June 1, 2024 – The strike at the shipyard ends [2].',
      )
      .replace('A quiet day', 'Shipyard strike ends');
    assert.equal(mappings(workspaceOf(shifted).workspace).length, 1);
    assert.deepEqual(mappings(workspaceOf(shifted, agreeing).workspace), []);
  });

  /** The same as Markdown, with its list behind the timeline. */
  const inMarkdown = (groups: string, list: string, mark = '') =>
    harbour(groups, mark)
      .replace('Timeline', '## Timeline')
      .replace(/^(\w+ (?:\d+, )?2024)/gm, '- $1')
      .replace(/\nSources[\s\S]*/, `\n\n${list}`);
  const titles = [
    'Kyodo: Shipyard strike ends after nine weeks',
    'Reuters: Cracks close Lindholm bridge to lorries',
    'AFP: Mayor Falk resigns, new elections called',
  ];

  it('leaves names alone, which no list moves: who cites `[^falk]` means it', () => {
    const names = ['falk', 'bridge', 'strike'];
    const notes = titles.map((title, at) => `[^${names[at]}]: ${title}\n`).join('');
    const cited = inMarkdown(shiftedGroups, notes).replace(/\[(\d)\]/g, (_, digit) => `[^${names[Number(digit) - 1]}]`);
    checkRule('shifted-citations', `//- /harbour.md\n# ${cited}`);
  });

  it('writes the numbers of the list below, where each part of a text has its own', () => {
    const first = `# The library

## Timeline of 2023

- May 2, 2023 – The bakery burns [1].
- May 3, 2023 – Rain falls into the library [2].

## Sources of 2023

1. Kyodo: Fire at the bakery
2. AFP: Library roof leaks

## `;
    const second = `## Sources\n\n${titles.map((title, at) => `${at + 1}. ${title}\n`).join('')}`;
    const parts = (groups: string, mark = '') => `//- /harbour.md\n${first}${inMarkdown(groups, second, mark)}`;
    const expected =
      '   ^^^^^^^^ warning shifted-citations: Citations in this timeline match the sources better as 1→3, 2→1, 3→2';
    checkRule('shifted-citations', parts(shiftedGroups, expected));
    checkFix('shifted-citations', parts(shiftedGroups), parts(repairedGroups));
  });

  it('is an information where only two claims ask for another order', () => {
    const [problem] = problemsOf(
      'shifted-citations',
      `
      Bridge news
      The engineers found cracks in two pillars of the Lindholm bridge and closed it to lorries [2]. The shipyard workers went on strike for nine weeks over wages [1].
      Sources
      - Reuters: Cracks close Lindholm bridge to lorries
      - Kyodo: Shipyard strike over wages ends after nine weeks
    `,
    );
    assert.equal(problem?.severity, 'information');
    assert.deepEqual(problem?.data?.mapping, { 1: 2, 2: 1 });
  });

  it('is silent on footnotes, which take their labels along, where the order is not sure', () => {
    const inMarkdown = (mark: string) => {
      const sources = shifted.slice(shifted.indexOf('- Kyodo')).trimEnd().split('\n');
      const list = sources.map((source, at) => `[${mark}${at + 1}]: ${source.slice(2)}`).join('\n');
      const entries = shifted.slice(shifted.indexOf('May 3'), shifted.indexOf('Sources'));
      const items = entries.replaceAll(/^(?=.)/gm, '- ').replaceAll('[', `[${mark}`);
      return `//- /a.md\n# Harbour news\n\n## Timeline\n\n${items}\n## Sources\n\n${list}\n`;
    };
    assert.equal(problemsOf('shifted-citations', inMarkdown('')).length, 1);
    assert.deepEqual(problemsOf('shifted-citations', inMarkdown('^')), []);
  });

  it('compares no claims with titles in other letters, of which only names are alike', () => {
    const [, before = '', list = ''] = /^(.*)(Sources.*)$/s.exec(harbour(shiftedGroups)) ?? [];
    const greek =
      ' στο λιμάνι της πόλης, όπως λένε όλοι εκείνοι που το είδαν με τα μάτια τους, και κανείς δεν το ξεχνά';
    const lists = `${before.replace(/ \[/g, `${greek} [`)}${list}`;
    assert.equal(problemsOf('shifted-citations', `${before}${list}`).length, 1);
    assert.deepEqual(problemsOf('shifted-citations', lists), []);
  });
});
