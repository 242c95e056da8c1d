// What the package's manifest says of this program: its version, and where its pages are.

import { repository } from '../../../package.json';

export { version } from '../../../package.json';

/** Where the pages of the rules can be read, up to the name of the rule. */
export const rulePagesOnTheWeb = `${repository.url.replace(/\.git$/, '')}/blob/main/docs/rules/`;
