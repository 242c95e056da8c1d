// One form for addresses that lead to one page: without scheme, www, tracking, fragments, a trailing slash and the marks of pages for
// telephones.

/** Parameters that say how a reader came and not what the page is. */
const tracking =
  /^(?:utm_\w+|fbclid|gclid|dclid|msclkid|mc_[ce]id|igshid|yclid|_hs(?:enc|mi)|cmpid?|cmp|ref|ref_src|ref_url|source|src|ocid|ito|smid|smtyp|partner|campaign|ns_\w+|at_\w+|xtor|taid|share|shared?|s_cid|guccounter|guce_\w+|outputtype|amp|print|ssm|sh|cn-track|feature|si|via|__twitter_impression|traffic_source|rss|mod|st|reflink|leadsource|leadSource|taboola\w*|wt[._]\w+)$/i;

const maxAddress = 2000;

/**
 * The key of an address as written: equal for addresses that surely lead to one page.
 * @returns undefined for what is no address of the web
 */
export function addressKey(written: string): string | undefined {
  const address = written.trim().replace(/^view-source:/i, '');
  if (address.length > maxAddress) return undefined;
  const archived = /^https?:\/\/web\.archive\.org\/web\/\d{4,14}(?:[a-z]{2}_)?\/(.+)$/i.exec(address)?.[1];
  if (archived !== undefined) return addressKey(/^[a-z]+:\/\//i.test(archived) ? archived : `http://${archived}`);
  const parts = /^(?:https?:)?(?:\/\/)?([^/?#\s@]+)([^?#\s]*)(?:\?([^#\s]*))?(?:#\S*)?$/i.exec(address);
  const host = parts?.[1]
    ?.toLowerCase()
    .replace(/:(?:80|443)$/, '')
    .replace(/\.$/, '');
  if (!parts || !host || !/^[^\s.]+(?:\.[^\s.]+)+(?::\d+)?$/.test(host)) return undefined;
  const site = host.replace(/^(?:www\d?|m|mobile|amp|edition)\./, '');
  const path = percentDecoded(parts[2] ?? '')
    .replace(/\/{2,}/g, '/')
    .replace(/^\/amp\//, '/')
    .replace(/\/(?:amp|index\.(?:html?|php|aspx?))\/?$/i, '')
    .replace(/\.amp(?=\.html?$|$)/i, '')
    .replace(/\/$/, '');
  const query = (parts[3] ?? '')
    .split('&')
    .filter((pair) => pair !== '' && !tracking.test(pair.split('=')[0] ?? ''))
    .map(percentDecoded)
    .sort()
    .join('&');
  return `${site}${path}${query === '' ? '' : `?${query}`}`;
}

/** The site of a key: what stands before its path. */
export function siteOfKey(key: string): string {
  return /^[^/?]*/.exec(key)?.[0] ?? '';
}

/** The text without percent escapes; as it stands when they are not UTF-8. */
export function percentDecoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
