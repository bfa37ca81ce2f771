using System.Net;
using System.Text.RegularExpressions;

namespace Synoptic.Server.Tests.Pages;

/// <summary>Names that were made from another script stand beside that script's own.</summary>
public sealed partial class NativeNamePageTests(SampleDesk desk)
{
    [Fact]
    public async Task APersonWhomOneScriptAloneNamesIsShownInItAndLatinNamesStayAlone()
    {
        await using ServedDesk served = await ServedDesk.Start(desk);
        string page = WebUtility.HtmlDecode(await served.Client.GetStringAsync(new Uri("/articles/" + desk.Greek, UriKind.Relative), TestContext.Current.CancellationToken));

        Assert.Matches(Native(), page);
        Assert.Matches(Latin(), page);
    }

    [GeneratedRegex("<a href=\"[^\"]+\"><bdi lang=\"el\" dir=\"ltr\">\\p{IsGreek}[^<]*</bdi><span class=\"roman\"> \\(<bdi>[A-Za-z][^<]*</bdi>\\)</span></a>", RegexOptions.None, 5000)]
    private static partial Regex Native();

    [GeneratedRegex("<a href=\"/entities/[^\"]+\"><bdi>Abbas Araghchi</bdi></a>", RegexOptions.None, 5000)]
    private static partial Regex Latin();
}
