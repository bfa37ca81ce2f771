using System.Globalization;
using Synoptic.Formats.Contract;
using Synoptic.Model;

namespace Synoptic.Server.Pages;

/// <summary>Values as the pages show them: English, invariant.</summary>
internal static class Show
{
    /// <summary>A date or time as the contract writes it (ISO 8601, perhaps partial) for a reader: <c>4 August 2020</c>.</summary>
    /// <param name="value">The value.</param>
    public static string Date(string? value)
    {
        if (value is null)
        {
            return "unknown";
        }

        CultureInfo invariant = CultureInfo.InvariantCulture;
        if (value.Length == 10 && DateOnly.TryParseExact(value, "yyyy-MM-dd", invariant, DateTimeStyles.None, out DateOnly day))
        {
            return day.ToString("d MMMM yyyy", invariant);
        }

        if (value.Length == 7 && DateOnly.TryParseExact(value + "-01", "yyyy-MM-dd", invariant, DateTimeStyles.None, out DateOnly month))
        {
            return month.ToString("MMMM yyyy", invariant);
        }

        return value.Length > 10 && value[10] == 'T' && DateTimeOffset.TryParse(value, invariant, DateTimeStyles.AssumeUniversal, out DateTimeOffset time)
            ? time.ToString("d MMMM yyyy, HH:mm", invariant) + Zone(value, time)
            : value;
    }

    /// <summary>A moment of the desk's own clock, in UTC.</summary>
    public static string Time(DateTimeOffset time) => time.UtcDateTime.ToString("d MMM yyyy, HH:mm 'UTC'", CultureInfo.InvariantCulture);

    /// <summary>A moment in the form that <c>datetime</c> attributes take.</summary>
    public static string Iso(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    /// <summary>A number for an attribute of a picture.</summary>
    public static string Number(double value) => Math.Round(value, 1).ToString(CultureInfo.InvariantCulture);

    /// <summary>A count with its noun: <c>1 report</c>, <c>3 reports</c>.</summary>
    public static string Count(long count, string one, string? many = null) =>
        string.Create(CultureInfo.InvariantCulture, $"{count:N0} {(count == 1 ? one : many ?? one + "s")}");

    /// <summary>How a date was come by, for a reader.</summary>
    public static string Basis(Basis basis) => basis switch
    {
        Model.Basis.Stated => "stated",
        Model.Basis.Anchored => "counted from the article's date",
        Model.Basis.Inferred => "inferred from co-reports",
        _ => "not resolved",
    };

    /// <summary>The words for a verdict.</summary>
    public static string Verdict(Verdict verdict) => verdict switch
    {
        Model.Verdict.Conflict => "Conflict",
        Model.Verdict.Agreed => "Agreed",
        _ => "Only here",
    };

    /// <summary>The words for a type of entity.</summary>
    public static string Type(EntityType type) => type switch
    {
        EntityType.PER => "Person",
        EntityType.ORG => "Organisation",
        EntityType.GPE or EntityType.LOC => "Place",
        EntityType.PRO => "Product or work",
        _ => "Named event",
    };

    /// <summary>An enumeration's member as words: <c>related heading</c>.</summary>
    public static string Words<T>(T member)
        where T : struct, Enum
    {
        string name = member.ToString();
        return string.Concat(name.Select((c, i) => char.IsUpper(c) ? (i > 0 ? " " : "") + char.ToLowerInvariant(c) : c.ToString()));
    }

    /// <summary>The short name of an article's outlet: its name, or the last part of what it was read from.</summary>
    public static string Outlet(string? outlet, string input) => string.IsNullOrWhiteSpace(outlet) ? LastPart(input) : outlet;

    /// <summary>The short name of an article's outlet.</summary>
    public static string Outlet(ArticleItem article) => Outlet(article.Outlet, article.Input);

    private static string LastPart(string input)
    {
        string[] parts = input.Split('/', StringSplitOptions.RemoveEmptyEntries);
        return parts.Length == 0 ? input : parts[^1];
    }

    private static string Zone(string value, DateTimeOffset time) =>
        value.EndsWith('Z') || time.Offset == TimeSpan.Zero ? " UTC" : time.ToString(" zzz", CultureInfo.InvariantCulture);
}
