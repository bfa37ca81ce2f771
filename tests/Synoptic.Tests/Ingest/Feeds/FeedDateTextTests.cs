using System.Globalization;
using Synoptic.Ingest.Feeds;

namespace Synoptic.Tests.Ingest.Feeds;

public sealed class FeedDateTextTests
{
    [Theory]
    [InlineData("Mon, 03 Mar 2025 18:30:05 GMT", "2025-03-03T18:30:05+00:00")]
    [InlineData("Mon, 3 Mar 25 18:30 EST", "2025-03-03T18:30:00-05:00")]
    [InlineData("Monday, 03-Mar-97 18:30:05 GMT", "1997-03-03T18:30:05+00:00")]
    [InlineData("Mon Mar  3 18:30:05 2025", "2025-03-03T18:30:05+00:00")]
    [InlineData("Mon Mar 3 18:30:05 PST 2025", "2025-03-03T18:30:05-08:00")]
    [InlineData("03 March 2025, 6:30 pm", "2025-03-03T18:30:00+00:00")]
    [InlineData("March 3rd, 2025", "2025-03-03T00:00:00+00:00")]
    [InlineData("Mon, 03 Mar 2025 18:30:05 GMT+0200", "2025-03-03T18:30:05+02:00")]
    [InlineData("2025-03-03T18:30:05.123-03:30", "2025-03-03T18:30:05-03:30")]
    [InlineData("2025-03-03 18:30:05 UTC", "2025-03-03T18:30:05+00:00")]
    [InlineData("2025-03", "2025-03-01T00:00:00+00:00")]
    [InlineData("20250303T183005Z", "2025-03-03T18:30:05+00:00")]
    [InlineData("2025-062", "2025-03-03T00:00:00+00:00")]
    [InlineData("2025-03-03T24:00:00Z", "2025-03-04T00:00:00+00:00")]
    [InlineData("03.04.2025 18:30", "2025-04-03T18:30:00+00:00")]
    [InlineData("4/3/2025 6:30:00 PM", "2025-04-03T18:30:00+00:00")]
    [InlineData("1741026605", "2025-03-03T18:30:05+00:00")]
    public void Forms(string text, string expected) => Assert.Equal(expected, Iso(FeedDateText.Read(text, null)));

    [Theory]
    [InlineData("Δευ, 03 Μάρ 2025 18:30:00 +0200", "el", "2025-03-03T18:30:00+02:00")]
    [InlineData("mar, 04 mars 2025 08:00:00 +0100", "fr", "2025-03-04T08:00:00+01:00")]
    [InlineData("3. Mai 2025", "de", "2025-05-03T00:00:00+00:00")]
    public void MonthsOfTheFeedsLanguage(string text, string language, string expected) => Assert.Equal(expected, Iso(FeedDateText.Read(text, language)));

    [Theory]
    [InlineData("")]
    [InlineData("yesterday")]
    [InlineData("2025-13-01")]
    [InlineData("Fri, 31 Feb 2025 10:00:00 GMT")]
    [InlineData("18:30:05")]
    [InlineData("0000-00-00T00:00:00Z")]
    public void WhatIsNoDateStaysNone(string text) => Assert.Null(FeedDateText.Read(text, "en"));

    private static string? Iso(DateTimeOffset? date) => date?.ToString("yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture);
}
