// The formats of `provenance check` that other programs read, and the version and usage of the program.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import Ajv from 'ajv';
import { bridgeDigest, brokenDigest } from '../support/bridge-articles';
import { linesOf, provenance } from '../support/command-line';
import { folderWith, removeFolders } from '../support/temporary-folder';

const require = createRequire(`${process.cwd()}/`);

/** Against the published schema of SARIF 2.1.0. */
function assertValid(log: unknown): void {
  const ajv = new Ajv({ schemaId: 'auto', meta: false, unknownFormats: 'ignore', logger: false });
  ajv.addMetaSchema(require('ajv/lib/refs/json-schema-draft-04.json'));
  const validate = ajv.compile(require('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json'));
  assert.ok(validate(log), JSON.stringify(validate.errors, undefined, 1));
}

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
    assertValid(log);
    for (const { helpUri } of tool.driver.rules) assert.match(helpUri, /^https:\/\/[^ ]+\/docs\/rules\/[a-z-]+\.md$/);
    for (const { partialFingerprints } of results)
      assert.match(partialFingerprints['provenanceProblem/v1'], /^[0-9a-f]{16}$/);
    const [{ locations, relatedLocations }] = results;
    assert.deepEqual(locations[0].physicalLocation, {
      artifactLocation: { uri: 'a.txt' },
      region: { startLine: 4, startColumn: 1, endLine: 4, endColumn: 14 },
    });
    assert.equal(relatedLocations[0].physicalLocation.artifactLocation.uri, 'b%2C%20100%25%20%26%20%3Cc%3E.txt');
  });

  it('sarif carries the sure fixes, which say what --fix does', () => {
    const doubled = folderWith({ 'a.txt': bridgeDigest('March 3, 2025').replace('[1][2]', '[1][2][2]') });
    const log = JSON.parse(provenance(['check', '--format', 'sarif'], { in: doubled }).stdout);
    assertValid(log);
    const [{ fixes }] = log.runs[0].results;
    const [{ artifactChanges }] = fixes;
    assert.equal(artifactChanges[0].artifactLocation.uri, 'a.txt');
    const [{ deletedRegion, insertedContent }] = artifactChanges[0].replacements;
    const lines = readFileSync(join(doubled, 'a.txt'), 'utf8').split('\n');
    const line = lines[deletedRegion.startLine - 1] ?? '';
    lines[deletedRegion.startLine - 1] =
      line.slice(0, deletedRegion.startColumn - 1) +
      (insertedContent?.text ?? '') +
      line.slice(deletedRegion.endColumn - 1);
    provenance(['check', '--fix'], { in: doubled });
    assert.equal(readFileSync(join(doubled, 'a.txt'), 'utf8'), lines.join('\n'));
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

  it('github, as the problem matcher of the editor reads it', () => {
    const { contributes } = JSON.parse(readFileSync('package.json', 'utf8'));
    const [{ pattern }] = contributes.problemMatchers;
    const places = linesOf(run('github').stdout).map((line) => {
      const found = new RegExp(pattern.regexp).exec(line);
      return [pattern.severity, pattern.file, pattern.line, pattern.column, pattern.code].map(
        (group) => found?.[group],
      );
    });
    assert.deepEqual(places[0], ['warning', 'a.txt', '4', '1', 'contradictory-dates']);
    assert.deepEqual(places[2]?.slice(0, 3), ['error', 'broken.txt', '4']);
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

  it('have no colours outside a terminal', () => {
    assert.ok(!run('text').stdout.includes('\u001b'));
  });
});

describe('the program', () => {
  it('prints its version', () => {
    const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
    for (const option of ['--version', '-v']) {
      assert.deepEqual(provenance([option]), { status: 0, stdout: `${version}\n`, stderr: '' });
    }
  });

  it('prints its usage', () => {
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
