export * from '@virtual-practice/credits/embed'
