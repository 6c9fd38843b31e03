import fc from 'fast-check';

// A run of `npm test` tries the same cases each time, so that a change is judged by what it changes; the long run tries new ones.
fc.configureGlobal({ seed: process.env.SIDELIGHT_LONG ? Date.now() : 0x51de });
