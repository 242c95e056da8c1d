// The year of today comes from the host: of the years that the weekdays of a report fit, none to come is taken.

import assert from 'node:assert/strict';
import { isoDay } from '../../server/src/dates/calendar/calendar';
import { LiveWorkspace } from '../../server/src/lsp/documents/liveWorkspace';
import { FakeEnvironment } from '../support/fake-environment';

const report = [
  'Gates of the northern basin shut',
  'The gates of the northern basin were shut at noon on Thursday, Oct. 24, the harbour office said.',
].join('\n\n');

/** The day that the report is read to be of by a server whose host says that it is `latestYear`. */
function dayRead(latestYear: number): string {
  const uri = 'file:///news/gates.txt';
  const environment = Object.assign(new FakeEnvironment(), { latestYear });
  const live = new LiveWorkspace(
    environment,
    { count: 0 },
    {
      applied: () => {},
      postponed: () => {},
      readingTrouble: (line) => assert.fail(line),
      longRead: () => {},
      failed: (what, error) => assert.fail(`${what}: ${error}`),
    },
  );
  live.documents.open({ textDocument: { uri, languageId: 'article', version: 1, text: report } }, uri);
  live.touchOpen(uri);
  return isoDay(live.view.facts(uri)?.chronology.anchor?.day ?? 0);
}

describe('the year of today', () => {
  it('is asked of the host', () => {
    assert.equal(dayRead(2026), '2024-10-24');
    assert.equal(dayRead(2020), '2019-10-24');
    assert.equal(dayRead(2031), '2030-10-24');
  });
});
