using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Http;
using Synoptic.Model;
using Synoptic.Storage;

namespace Synoptic.Server.Pages;

/// <summary>The parameters by which events are asked for: the same for pages, API and feeds.</summary>
internal static class EventFilters
{
    /// <summary>Longest text of a parameter.</summary>
    public const int Longest = 300;

    /// <summary>Reads the parameters of a request.</summary>
    /// <param name="query">The request's query.</param>
    /// <param name="limit">How many events, unless the request says.</param>
    /// <exception cref="FormatException">A parameter cannot be understood; the message names it.</exception>
    public static EventQuery Read(IQueryCollection query, int limit = 25) => new()
    {
        Text = Text(query, "q"),
        Entity = Text(query, "entity"),
        Place = Text(query, "place"),
        From = Day(query, "from"),
        To = Day(query, "to"),
        Language = Text(query, "language"),
        Outlet = Text(query, "outlet"),
        Verdict = ReadVerdict(Text(query, "verdict")),
        Least = Number(query, "least", 1, 1, 1000),
        After = Text(query, "cursor"),
        Limit = Number(query, "limit", limit, 1, 200),
    };

    /// <summary>The query of a request, <c>?</c> included; empty when nothing limits.</summary>
    public static string ToQuery(EventQuery asked)
    {
        StringBuilder query = new();
        Add("q", asked.Text);
        Add("entity", asked.Entity);
        Add("place", asked.Place);
        Add("from", asked.From?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        Add("to", asked.To?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        Add("language", asked.Language);
        Add("outlet", asked.Outlet);
        Add("verdict", asked.Verdict switch { Verdict.Conflict => "conflict", Verdict.Agreed => "agreed", Verdict.OnlyHere => "only-here", _ => null });
        Add("least", asked.Least > 1 ? asked.Least.ToString(CultureInfo.InvariantCulture) : null);
        Add("cursor", asked.After);
        return query.ToString();

        void Add(string name, string? value)
        {
            if (!string.IsNullOrEmpty(value))
            {
                query.Append(query.Length == 0 ? '?' : '&').Append(name).Append('=').Append(Uri.EscapeDataString(value));
            }
        }
    }

    /// <summary>A text parameter, or null.</summary>
    /// <exception cref="FormatException">It is too long.</exception>
    public static string? Text(IQueryCollection query, string name)
    {
        string value = query[name].ToString().Trim();
        return value.Length <= Longest ? (value.Length == 0 ? null : value) : throw new FormatException($"'{name}' is longer than {Longest} characters.");
    }

    /// <summary>A whole number within bounds.</summary>
    /// <exception cref="FormatException">It is none, or outside.</exception>
    public static int Number(IQueryCollection query, string name, int otherwise, int least, int most) => Text(query, name) switch
    {
        null => otherwise,
        string text when int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number >= least && number <= most => number,
        _ => throw new FormatException($"'{name}' takes a number from {least} to {most}."),
    };

    /// <summary>A day, or null.</summary>
    /// <exception cref="FormatException">It is none.</exception>
    public static DateOnly? Day(IQueryCollection query, string name) => Text(query, name) switch
    {
        null => null,
        string text when DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day) => day,
        _ => throw new FormatException($"'{name}' takes a day such as 2026-03-31."),
    };

    private static Verdict? ReadVerdict(string? text) => text switch
    {
        null => null,
        "conflict" => Verdict.Conflict,
        "agreed" => Verdict.Agreed,
        "only-here" => Verdict.OnlyHere,
        _ => throw new FormatException("'verdict' is one of conflict, agreed, only-here."),
    };
}
