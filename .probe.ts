export * from './lib/page/article-test.ts';
export * from './lib/page/blocks.ts';
export * from './lib/page/skeleton.ts';
export * from './lib/page/paint.ts';
export * from './lib/page/text-range.ts';
