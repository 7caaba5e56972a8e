export declare function findFirstWords(ids: readonly string[], root?: string): ReadonlySet<string>
