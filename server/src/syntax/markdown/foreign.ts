// Whether a Markdown text is documentation of software, a changelog, a licence: texts that have dates, lists and brackets and are no
// digests. Judged by many small signs.

import type { MarkdownDocument } from './document';

/** So many signs make a text documentation. */
export const surelyForeign = 3;

const softwareHeading =
  /^(?:installation|installing|install|usage|getting started|quick ?start|api|api reference|methods|options|parameters|configuration|config|examples?|contributing|contributors?|development|developing|building|build|tests?|testing|running tests|requirements|prerequisites|dependencies|license|licence|licensing|security|code of conduct|features|troubleshooting|migration|migrating|upgrading|deployment|docker|commands?|cli|syntax|plugins?|acknowledge?ments?|sponsors?|backers|maintainers?|browser support|compatibility|performance|benchmarks?|roadmap|todo|exports|types?|functions?|classes|command line|environment variables|setup|documentation|docs|support|credits|team|how it works|project structure|technical stack|architecture)\b/i;
const changeHeading =
  /^(?:\W*(?:unreleased|added|changed|fixed|removed|deprecated|breaking changes?|bug ?fixes|fixes|features|new features|enhancements?|improvements?|patch changes|minor changes|major changes|internal|documentation|miscellaneous|what's changed|new contributors|highlights|notable changes|commits|semver-\w+)\b)/i;
const changelogTitle =
  /^\W*(?:change ?log|changes$|release notes?|releases$|release history|version history|history$|what's new|news$|migration guide|contributing|contributors|authors|licen[cs]e|code of conduct|security policy|readme)\b/i;
const versionHeading = /^\W*(?:version |release |v)?\d{1,4}\.\d{1,4}(?:\.\d+|\.x)?\b(?![-/.]\d)/i;
const shell =
  /^(?:```|~~~)\s*(?:sh|bash|shell|console|zsh|js|javascript|ts|typescript|tsx|jsx|json|jsonc|yaml|yml|toml|py|python|rust|rs|go|java|kotlin|swift|c|cpp|c\+\+|cs|csharp|rb|ruby|php|html|css|scss|xml|sql|diff|dockerfile|makefile|ini|lua|r|vue|graphql|nix|powershell|ps1|bat)\b/i;
const licence =
  /Permission is hereby granted, free of charge|THE SOFTWARE IS PROVIDED|Licensed under the|GNU (?:LESSER |AFFERO )?GENERAL PUBLIC|Apache License|MIT License|Redistribution and use in source/i;
const repository = /\/(?:commit|pull|issues|compare|releases\/tag)\/[\w.-]+/g;
const badge =
  /\[!\[[^\]]*\]\(|shields\.io|badge\.(?:svg|fury)|badgen\.net|<(?:img|p align|div align|h1|details|table|picture)\b/i;
const install =
  /\b(?:npm (?:i|install|run|test|init)|yarn add|pnpm (?:add|i)|pip3? install|cargo (?:add|install|build|run)|go get|brew install|apt(?:-get)? install|docker (?:run|compose|pull)|git clone|composer require|gem install|npx )/;

/** How many signs of documentation `document` has. */
export function foreignSigns(document: MarkdownDocument): number {
  const { text, units, headings, inline, title } = document;
  let software = 0;
  let changes = 0;
  let versions = 0;
  let code = 0;
  let signs = 0;
  headings.forEach((heading, index) => {
    if (!heading) return;
    const words = document.slice(heading.content);
    if (index === title && changelogTitle.test(words)) signs += 3;
    else if (softwareHeading.test(words)) software++;
    else if (changeHeading.test(words)) changes++;
    if (versionHeading.test(words)) versions++;
  });
  for (const unit of units) {
    if (unit.kind !== 'code') continue;
    if (shell.test(text.slice(unit.from, unit.from + 24))) code += 2;
    else if (!/^(?:```|~~~)\s*mermaid|^\s*timeline\b/.test(text.slice(unit.from, unit.from + 24))) code++;
  }
  signs += Math.min(3, software);
  signs += Math.min(3, changes);
  if (versions > 0) signs += versions > 1 ? 3 : 1;
  signs += Math.min(3, Math.ceil(code / 2));
  const { length } = text;
  if (inline.codeSpans >= 3) signs += inline.codeSpans * 600 > length ? 2 : 1;
  if (licence.test(text.slice(0, 6000)) || licence.test(text.slice(-3000))) signs += 2;
  if (badge.test(text.slice(0, 3000))) signs += 2;
  if (install.test(text.slice(0, 40_000))) signs += 2;
  const links = text.slice(0, 40_000).match(repository)?.length ?? 0;
  if (links >= 3) signs += links >= 8 ? 3 : 2;
  return signs;
}
