using Microsoft.AspNetCore.Http;

namespace Synoptic.Server.Pages.Layout;

/// <summary>The colours that a reader chose, kept in a cookie so that they work without script.</summary>
internal static class ThemeChoice
{
    /// <summary>Name of the cookie.</summary>
    public const string Cookie = "theme";

    /// <summary>The choice of a request: <c>system</c>, <c>light</c> or <c>dark</c>.</summary>
    public static string Of(HttpRequest request) => Known(request.Cookies[Cookie]);

    /// <summary>The choice if it is one, else <c>system</c>.</summary>
    public static string Known(string? choice) => choice is "light" or "dark" ? choice : "system";
}
