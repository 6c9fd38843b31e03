import { expect, it } from 'vitest';
import { canonicalAddress } from '../../../lib/page/canonical-address.ts';
import { pageOf } from './page-of.ts';

const OWN = 'https://www.courier.example/harbour/crane?utm_source=mail';

it.each([
  ['the canonical one', 'https://courier.example/crane', 'https://courier.example/crane'],
  ['the canonical one, given from the root of the site', '/crane', 'https://www.courier.example/crane'],
  ['its own where the canonical one is the home page', 'https://www.courier.example/', OWN],
  ['its own where the canonical one is no web address', 'ftp://courier.example/crane', OWN],
  ['its own where the canonical one cannot be read', 'https://[courier', OWN],
  ['its own where the canonical one is empty', '', OWN],
])('a page is named by %s', (_, canonical, expected) => {
  expect(canonicalAddress(pageOf('', `<link rel="canonical" href="${canonical}">`, OWN))).toBe(expected);
});

it('a page is named by its own address where it gives no other, and a home page may be canonical for itself', () => {
  expect(canonicalAddress(pageOf('', '', OWN))).toBe(OWN);
  const home = '<link rel="canonical" href="https://courier.example/">';
  expect(canonicalAddress(pageOf('', home, 'https://www.courier.example/'))).toBe('https://courier.example/');
});
