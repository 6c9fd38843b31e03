/** Signs of scripts that say more in one: Thai, Burmese, Chinese, Japanese, Korean. They weigh as much as 2.5 Latin letters. */
const DENSE_SIGN = /[\u0e00-\u0e7f\u1000-\u109f\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff]/g;

/** How much a text says, in Latin letters. */
export const textWeight = (text: string): number => text.length + 1.5 * (text.match(DENSE_SIGN)?.length ?? 0);
