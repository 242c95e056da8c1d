// The version of this program, from the package's manifest.

export { version } from '../../../package.json';
