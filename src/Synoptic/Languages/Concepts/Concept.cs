namespace Synoptic.Languages.Concepts;

/// <summary>A language-neutral idea that news is made of; the packs' lexicons hold its words.</summary>
/// <param name="Id">Lower-case kebab English: <c>prime-minister</c>.</param>
/// <param name="Category">One of <see cref="ConceptInventory.Categories"/>.</param>
/// <param name="Gloss">English words that say what is meant.</param>
/// <param name="Predicate">True where the concept names a doing, a saying or a happening ("meet", "deny", "explode").</param>
/// <param name="Class">Class of concepts that reports of one happening use for one another ("meet", "talks"), or null.</param>
public sealed record Concept(string Id, string Category, string Gloss, bool Predicate = false, string? Class = null);
