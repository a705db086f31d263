namespace PaperDigest.Digests;

/// <summary>A category's stable name in files, commands and the store: <c>llm-training</c>.</summary>
public readonly record struct CategorySlug(string Value) : IComparable<CategorySlug>
{
    /// <inheritdoc/>
    public int CompareTo(CategorySlug other) => string.CompareOrdinal(Value, other.Value);

    /// <inheritdoc/>
    public override string ToString() => Value;

    /// <summary>Earlier in ordinal order.</summary>
    public static bool operator <(CategorySlug left, CategorySlug right) => left.CompareTo(right) < 0;

    /// <summary>Later in ordinal order.</summary>
    public static bool operator >(CategorySlug left, CategorySlug right) => left.CompareTo(right) > 0;

    /// <summary>Not later in ordinal order.</summary>
    public static bool operator <=(CategorySlug left, CategorySlug right) => left.CompareTo(right) <= 0;

    /// <summary>Not earlier in ordinal order.</summary>
    public static bool operator >=(CategorySlug left, CategorySlug right) => left.CompareTo(right) >= 0;
}
