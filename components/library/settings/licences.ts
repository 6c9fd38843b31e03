/** Whose work ships with Sidelight, and on what terms. */
export const LICENCES: readonly { name: string; licence: string; by: string }[] = [
  { name: '@floating-ui/core', licence: 'MIT', by: 'Floating UI contributors' },
  { name: '@mozilla/readability', licence: 'Apache-2.0', by: 'Arc90 Inc, Mozilla' },
  { name: 'd3-force', licence: 'ISC', by: 'Mike Bostock' },
  { name: 'd3-scale', licence: 'ISC', by: 'Mike Bostock' },
  { name: 'dexie', licence: 'Apache-2.0', by: 'David Fahlander' },
  { name: 'fflate', licence: 'MIT', by: 'Arjun Barrett' },
  { name: 'mark.js', licence: 'MIT', by: 'Julian Kühnel' },
  { name: 'preact', licence: 'MIT', by: 'Jason Miller' },
  { name: 'valibot', licence: 'MIT', by: 'Fabian Hiller' },
];
