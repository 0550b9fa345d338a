import js from '@eslint/js'
import noUnsanitized from 'eslint-plugin-no-unsanitized'
import tseslint from 'typescript-eslint'

// The trust zones: where a folder's code runs decides what it may import. A
// line per zone, and everything that is not named is refused.
const zones = {
  page: ['channel', 'errors', 'types'],
  frames: ['channel', 'card', 'api', 'theme', 'locales', 'errors', 'types'],
  channel: [],
  card: [],
  api: ['errors', 'types'],
  server: ['api', 'errors', 'types'],
  errors: ['types'],
  types: [],
  theme: [],
  locales: [],
}
const everyZone = Object.keys(zones)

const zoneRules = everyZone.map((zone) => {
  const forbidden = everyZone.filter((other) => other !== zone && !zones[zone].includes(other))
  return {
    files: [`src/${zone}/**/*.{ts,tsx}`],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              regex: `^(\\.\\./)+(${forbidden.join('|')})(/|\\.ts$|$)`,
              message: `src/${zone} runs in another trust zone and may import only: ${zones[zone].join(', ') || 'nothing'}.`,
            },
            {
              regex: zone === 'frames' ? '^(?!\\.|(preact|uqr)(/|$))' : '^[^.]',
              message: `src/${zone} has no runtime dependency.`,
            },
          ],
        },
      ],
    },
  }
})

export default tseslint.config(
  { ignores: ['dist', 'node_modules', 'test-results', 'playwright-report', '.cache'] },
  js.configs.recommended,
  tseslint.configs.strict,
  noUnsanitized.configs.recommended,
  {
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      '@typescript-eslint/no-non-null-assertion': 'error',
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-console': 'off',
      'prefer-const': 'error',
    },
  },
  {
    files: ['scripts/**', '*.mjs'],
    languageOptions: {
      globals: {
        process: 'readonly',
        console: 'readonly',
        URL: 'readonly',
        setTimeout: 'readonly',
        Buffer: 'readonly',
      },
    },
  },
  {
    files: ['src/**'],
    rules: {
      'no-console': 'error',
      'no-restricted-properties': [
        'error',
        { property: 'innerHTML', message: 'Text never becomes HTML here: build nodes.' },
        { property: 'outerHTML', message: 'Text never becomes HTML here: build nodes.' },
      ],
      'no-restricted-syntax': [
        'error',
        {
          selector: "CallExpression[callee.property.name='postMessage'] > Literal[value='*']",
          message: 'Name the exact target origin.',
        },
      ],
    },
  },
  {
    // What JSX becomes; the type checker sees that it is used.
    files: ['**/*.tsx'],
    rules: { '@typescript-eslint/no-unused-vars': ['error', { varsIgnorePattern: '^h$' }] },
  },
  ...zoneRules,
)
