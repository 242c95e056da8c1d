// Stands in for libraries that fetch, in bundles that must never do so.

export default function refuse() {
  throw new Error('nothing is fetched');
}
export class Headers {}
