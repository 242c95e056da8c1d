// The formats of `provenance check` that other programs read, and what the program says of itself.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { bridgeDigest, brokenDigest } from '../support/bridge-articles';
import { linesOf, provenance } from '../support/command-line';
import { folderWith, removeFolders } from '../support/temporary-folder';

describe('formats', () => {
  let folder: string;
  before(() => {
    folder = folderWith({
      'a.txt': bridgeDigest('March 3, 2025'),
      'b, 100% & <c>.txt': bridgeDigest('March 19, 2025', 'Kalmar Reopens Its Bridge'),
      'broken.txt': brokenDigest(),
      'clean.txt': 'Just a note\n',
    });
  });
  after(removeFolders);

  const run = (format: string) => provenance(['check', '--format', format], { in: folder });

  it('sarif', () => {
    const { status, stdout } = run('sarif');
    const log = JSON.parse(stdout);
    assert.deepEqual([status, log.version, log.runs.length, log.runs[0].columnKind], [1, '2.1.0', 1, 'utf16CodeUnits']);
    const [{ tool, results }] = log.runs;
    assert.equal(results.length, 3);
    for (const result of results) {
      assert.equal(tool.driver.rules[result.ruleIndex].id, result.ruleId);
      assert.ok(['error', 'warning', 'note'].includes(result.level));
    }
    const [{ locations, relatedLocations }] = results;
    assert.deepEqual(locations[0].physicalLocation, {
      artifactLocation: { uri: 'a.txt' },
      region: { startLine: 4, startColumn: 1, endLine: 4, endColumn: 14 },
    });
    assert.equal(relatedLocations[0].physicalLocation.artifactLocation.uri, 'b%2C%20100%25%20%26%20%3Cc%3E.txt');
  });

  it('github', () => {
    const { status, stdout } = run('github');
    const lines = linesOf(stdout);
    assert.deepEqual([status, lines.length], [1, 3]);
    assert.match(
      lines[0] ?? '',
      /^::warning file=a\.txt,line=4,endLine=4,title=contradictory-dates,col=1,endColumn=14::Dated March 3, 2025 here, March 19, 2025 in .*%0ABoth cannot be true/,
    );
    assert.match(lines[1] ?? '', /^::warning file=b%2C 100%25 & <c>\.txt,/);
    assert.match(lines[2] ?? '', /^::error file=broken\.txt,.*title=undefined-citation/);
  });

  it('junit', () => {
    const { status, stdout } = run('junit');
    assert.equal(status, 1);
    assert.match(
      stdout,
      /^<\?xml version="1\.0" encoding="UTF-8"\?>\n<testsuites name="provenance" tests="4" failures="3">\n/,
    );
    assert.equal(stdout.match(/<testsuite /g)?.length, 4);
    assert.match(stdout, /<testsuite name="b, 100% &amp; &lt;c&gt;\.txt" tests="1" failures="1">/);
    assert.match(
      stdout,
      /<testsuite name="clean\.txt" tests="1" failures="0">\n {4}<testcase classname="clean\.txt" name="no problems"\/>/,
    );
    const opened = stdout.match(/<(?![?/])[a-z-]+(?:\s[^<>]*[^/<>])?>/g)?.length;
    assert.equal(opened, stdout.match(/<\/[a-z-]+>/g)?.length, 'every element is closed');
  });

  it('are plain where nobody sees colours', () => {
    assert.ok(!run('text').stdout.includes('\u001b'));
  });
});

describe('the program', () => {
  it('says its version', () => {
    const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
    for (const option of ['--version', '-v']) {
      assert.deepEqual(provenance([option]), { status: 0, stdout: `${version}\n`, stderr: '' });
    }
  });

  it('says how it is used', () => {
    const { status, stdout } = provenance(['--help']);
    assert.equal(status, 0);
    for (const command of ['check', 'extract', 'dates', 'lsp']) {
      assert.match(stdout, new RegExp(`^ {2}provenance ${command}`, 'm'));
      const own = provenance([command, '--help']);
      assert.equal(own.status, 0);
      assert.match(own.stdout, new RegExp(`^Usage: provenance ${command}`));
      assert.equal(own.stderr, '');
    }
  });
});
