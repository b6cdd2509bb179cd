import lit from 'eslint-plugin-lit'
import litA11y from 'eslint-plugin-lit-a11y'
import wc from 'eslint-plugin-wc'
import tseslint from 'typescript-eslint'

export default tseslint.config(
  {
    ignores: [
      'dist',
      'dist-server',
      'node_modules',
      'storybook-static',
      '.data',
      'test-results',
      'src/guards/*.generated.ts',
    ],
  },
  tseslint.configs.strictTypeChecked,
  {
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      // A number in a template is a number in a template.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // `() => doSomething()` where a callback's value is ignored reads well enough.
      '@typescript-eslint/no-confusing-void-expression': 'off',
      // A map of the page's events is extended by an interface that adds nothing of its own.
      '@typescript-eslint/no-empty-object-type': ['error', { allowWithName: 'EventMap$' }],
      // After a check the reader can see, `!` is shorter than a branch that cannot happen.
      '@typescript-eslint/no-non-null-assertion': 'off',
    },
  },
  {
    files: ['src/**/*.ts', 'stories/**/*.ts', 'test/elements/**/*.ts'],
    ...lit.configs['flat/recommended'],
    settings: { lit: { elementBaseClasses: ['CreditsElement'] } },
  },
  {
    files: ['src/**/*.ts', 'stories/**/*.ts'],
    plugins: { 'lit-a11y': litA11y },
    rules: litA11y.configs.recommended.rules,
  },
  {
    files: ['src/elements/*.ts'],
    ...wc.configs['flat/best-practice'],
  },
  {
    files: ['scripts/**/*.js', 'demo/**/*.js'],
    rules: {
      // The parser drops the parentheses that make a JSDoc cast a cast.
      '@typescript-eslint/no-unsafe-return': 'off',
    },
  },
  { files: ['*.js', '.storybook/*'], ...tseslint.configs.disableTypeChecked },
  {
    files: ['test/**/*.ts'],
    rules: {
      // Chai's assertions are property reads; a test's handler may be async.
      '@typescript-eslint/no-unused-expressions': 'off',
      '@typescript-eslint/no-misused-promises': 'off',
      '@typescript-eslint/require-await': 'off',
    },
  },
  {
    files: ['test/elements/**/*.ts'],
    rules: {
      // Where another package's chai is in the types, each assertion looks like a promise.
      '@typescript-eslint/no-floating-promises': 'off',
      'no-restricted-imports': [
        'error',
        {
          name: '@open-wc/testing',
          importNames: ['waitUntil'],
          message: 'It gives up after a second of a busy machine. Use support/wait-until.js.',
        },
      ],
    },
  },
)
