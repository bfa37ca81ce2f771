using Synoptic.Annotate;
using Synoptic.Model;

namespace Synoptic.Tests.Annotate;

public sealed class CreditSentencesTests
{
    [Theory]
    [InlineData("de", "Das Containerschiff blockiert den Suezkanal.", "Foto: Meridian")]
    [InlineData("en", "Smoke rose over the port of Beirut on Tuesday.", "Photo: Meridian News Agency")]
    [InlineData("fr", "Le président a visité la ville de Lyon mardi.", "Crédit photo : Jean Martin")]
    [InlineData("es", "El presidente visitó la ciudad de Sevilla el martes.", "Foto: Ana Ruiz")]
    [InlineData("ru", "Корабль перекрыл Суэцкий канал во вторник.", "Фото: Меридиан")]
    [InlineData("lv", "Kuģis otrdien aizšķērsoja Suecas kanālu.", "Foto: Ieva Ozola")]
    [InlineData("ar", "تصاعد الدخان فوق مرفأ بيروت يوم الثلاثاء.", "المصدر: ميريديان")]
    [InlineData("zh", "货轮星期二堵塞了苏伊士运河。", "图片来源：新华社")]
    [InlineData("tr", "Gemi salı günü Süveyş Kanalı'nı kapattı.", "Fotoğraf: Meridyen")]
    [InlineData("en", "Smoke rose over the port of Beirut on Tuesday.", "© Ann Berg")]
    public void TheCreditOfACaptionTellsNothing(string language, string caption, string credit)
    {
        Reading reading = Read(language, BlockKind.Caption, $"{caption} {credit}");
        Assert.NotEmpty(reading.Statements);
        Assert.All(reading.Statements, s => Assert.True(s.Evidence.Local.End <= caption.Length, s.Evidence.Text));
        Assert.All(reading.Mentions.Where(m => m.Evidence.Local.Start > caption.Length), m => Assert.Contains(reading.Attributions, a => a.Evidence.Overlaps(m.Evidence)));
    }

    [Theory]
    [InlineData(BlockKind.Caption, "Photo taken on Tuesday shows smoke over the port of Beirut.")]
    [InlineData(BlockKind.Caption, "Video: rescue workers searched the ruins of the harbour of Beirut for days.")]
    [InlineData(BlockKind.Paragraph, "Source: the police counted twelve dead.")]
    public void WhatTellsOfSomethingIsNoCredit(BlockKind kind, string text) => Assert.NotEmpty(Read("en", kind, text).Statements);

    private static Reading Read(string language, BlockKind kind, string text)
    {
        Article article = Texts.Article(language, text);
        return new Annotator().Annotate(article with { Blocks = [.. article.Blocks.Select(b => b with { Kind = kind })] });
    }
}
