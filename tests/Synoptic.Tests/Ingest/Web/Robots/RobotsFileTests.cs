using System.Diagnostics;
using System.Text;
using Synoptic.Ingest.Web.Robots;

namespace Synoptic.Tests.Ingest.Web.Robots;

public sealed class RobotsFileTests
{
    [Theory]
    [InlineData("/", true)]
    [InlineData("/private", false)]
    [InlineData("/private/open/x", true)]
    [InlineData("/privately", false)]
    [InlineData("/list.pdf", false)]
    [InlineData("/list.pdf?x=1", true)]
    [InlineData("/a/b/print/c", false)]
    [InlineData("/exact", false)]
    [InlineData("/exact/more", true)]
    [InlineData("/robots.txt", true)]
    public void TheLongestMatchDecides(string path, bool allowed) => Assert.Equal(allowed, Allows("""
        User-agent: *
        Disallow: /private
        Allow: /private/open
        Disallow: /*.pdf$
        Disallow: */print/
        Disallow: /exact$
        Disallow: /robots.txt
        """, path));

    [Fact]
    public void OfTwoAsLongTheOneThatAllowsDecides() => Assert.True(Allows("User-agent: *\nDisallow: /page\nAllow: /page", "/page"));

    [Fact]
    public void TheGroupsThatNameUsCountAndNoOthers()
    {
        const string File = """
            User-agent: other
            User-agent: SYNOPTIC/2.0
            Disallow: /a
            Sitemap: https://x.example/s.xml
            Crawl-delay: 2.5

            User-agent: *
            Disallow: /

            User-agent: synoptic
            Disallow: /b # behind
            """;
        Assert.Equal([false, false, true], new[] { "/a", "/b", "/c" }.Select(p => Allows(File, p)));
        Assert.Equal(TimeSpan.FromSeconds(2.5), Parse(File).Delay);
    }

    [Fact]
    public void WithoutAGroupForUsThatForAllCounts() => Assert.Equal([false, true], new[] { "/x", "/y" }.Select(p => Allows("User-agent: other\nDisallow: /y\n\nUser-Agent : *\nDisallow: /x", p)));

    [Theory]
    [InlineData("/caf%C3%A9", "/café")]
    [InlineData("/café", "/caf%c3%a9")]
    [InlineData("/%7euser", "/~user")]
    [InlineData("/a%2fb", "/a%2Fb")]
    public void EncodingIsNoDifference(string rule, string path) => Assert.False(Allows("User-agent: *\nDisallow: " + rule, path));

    [Fact]
    public void AnEncodedSlashIsNoSlash() => Assert.True(Allows("User-agent: *\nDisallow: /a/b", "/a%2Fb"));

    [Theory]
    [InlineData("")]
    [InlineData("<html><body>Not found</body></html>")]
    [InlineData("Disallow: /")]
    [InlineData("User-agent: *\nDisallow:")]
    public void WhatForbidsNothingAllowsAll(string file) => Assert.True(Allows(file, "/x"));

    [Fact]
    public void WhatIsOverTheBoundIsNotRead() => Assert.True(Allows("User-agent: *\n#" + new string('x', RobotsFile.MostBytes) + "\nDisallow: /", "/x"));

    [Fact]
    public void StarsTakeNoLongTime()
    {
        string rules = string.Concat(Enumerable.Repeat("Disallow: /" + string.Concat(Enumerable.Repeat("*a", 500)) + "b$\n", 400));
        Stopwatch time = Stopwatch.StartNew();
        Assert.True(Allows("User-agent: *\n" + rules, "/" + new string('a', 2000)));
        Assert.InRange(time.Elapsed, TimeSpan.Zero, TimeSpan.FromMinutes(5));
    }

    private static bool Allows(string file, string path) => Parse(file).Allows(new Uri("https://x.example" + path));

    private static RobotsFile Parse(string file) => RobotsFile.Parse(Encoding.UTF8.GetBytes(file), "Synoptic");
}
