/** The address of the public site: what citations, canonical links, the sitemap and the files for other databases begin with. */

export const SITE_ADDRESS_ALLOWED = 'an address such as "https://www.example.org/upr/"';

/** A web address to which paths can be added: no user, question or fragment. */
export function isSiteAddress(text: string): boolean {
  if (!/^https?:\/\/[^\s?#"<>]+$/.test(text) || !URL.canParse(text)) return false;
  const { username, password } = new URL(text);
  return username === '' && password === '';
}

export function endingInSlash(address: string): string {
  return address.endsWith('/') ? address : `${address}/`;
}
