namespace Synoptic.Server.Tests;

/// <summary>Articles in our own words.</summary>
internal static class SampleTexts
{
    /// <summary>Reports that name one man in four scripts and spellings.</summary>
    public static IReadOnlyList<(string Name, string Text)> Haftar { get; } =
    [
        ("talks-de.txt", "Khalifa Haftar trifft Wladimir Putin in Moskau\n\n28. September 2023\n\nDer libysche General Khalifa Haftar hat am Donnerstag in Moskau den russischen Präsidenten Wladimir Putin getroffen. Es war ihr erstes Treffen seit 2019. Khalifa Haftar kontrolliert den Osten Libyens."),
        ("talks-lv.txt", "Halifa Haftars Maskavā tiekas ar Putinu\n\n2023. gada 28. septembris\n\nLībijas ģenerālis Halifa Haftars ceturtdien Maskavā tikās ar Krievijas prezidentu Vladimiru Putinu. Tā bija viņu pirmā tikšanās kopš 2019. gada. Halifa Haftars kontrolē Lībijas austrumus."),
        ("talks-ru.txt", "Халифа Хафтар встретился с Путиным в Москве\n\n28 сентября 2023 года\n\nЛивийский генерал Халифа Хафтар в четверг встретился в Москве с президентом России Владимиром Путиным. Это их первая встреча с 2019 года. Халифа Хафтар контролирует восток Ливии."),
        ("talks-ar.txt", "خليفة حفتر يلتقي بوتين في موسكو\n\n28 سبتمبر 2023\n\nالتقى الجنرال الليبي خليفة حفتر يوم الخميس في موسكو الرئيس الروسي فلاديمير بوتين. وهذا أول لقاء بينهما منذ عام 2019. ويسيطر خليفة حفتر على شرق ليبيا."),
    ];

    /// <summary>An article that says how many were hurt.</summary>
    public static string Revised(string hurt) =>
        $"Bridge closed after accident in Ghent\n\n12 May 2024\n\n{hurt} when a lorry hit a bridge in Ghent on Sunday morning, the fire brigade said. The bridge stays closed until engineers have looked at it. Traffic is led round the city.";

    /// <summary>A page that tries to bring markup of its own into the desk, by each way in.</summary>
    public static string Hostile { get; } = $$"""
        <!doctype html><html lang="en"><head><meta charset="utf-8"><title>{{Encode(SampleDesk.Attack)}} Ferry aground</title>
        <meta property="og:site_name" content="&quot;&gt;{{Encode(SampleDesk.Attack)}}"><meta name="author" content="{{Encode(SampleDesk.Attack)}}">
        <link rel="canonical" href="javascript:alert('owned')"><meta property="article:published_time" content="2024-06-02T10:00:00Z"></head><body>
        <article><h1>{{Encode(SampleDesk.Attack)}} Ferry aground off Bergen ‮gnp.evil</h1>
        <p>A ferry ran aground off Bergen on Sunday with 120 people on board, the coast guard said. {{Encode(SampleDesk.Attack)}}</p>
        <p>"{{Encode(SampleDesk.Attack)}} We are safe," said the captain, Ola Nordmann&lt;/a&gt;&lt;svg onload=alert(2)&gt;. Nobody was hurt when the ship left the rocks in the evening.</p>
        </article></body></html>
        """;

    private static string Encode(string text) => System.Net.WebUtility.HtmlEncode(text);
}
