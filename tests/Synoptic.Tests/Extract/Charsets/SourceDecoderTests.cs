using System.Text;
using Synoptic.Extract.Charsets;
using Synoptic.Model;

namespace Synoptic.Tests.Extract.Charsets;

public sealed class SourceDecoderTests
{
    private const string Russian = "В городе прошло совещание о ремонте дорог. Мэр сообщил, что работы начнутся в мае и продлятся всё лето. Жители просят не закрывать мост.";
    private const string German = "Die Bürger müssen künftig höhere Gebühren zahlen. Der Gemeinderat beschloss das größte Straßenprojekt seit Jahren – „endlich“, sagte der Bürgermeister.";
    private const string Polish = "Władze miasta ogłosiły, że wkrótce rozpoczną się prace. Mieszkańcy są zadowoleni, choć część z nich boi się hałasu i kurzu na ulicy Źródlanej.";
    private const string Czech = "Město příští rok opraví most přes řeku. Starosta řekl, že práce začnou v květnu a účet dosáhne čtyř milionů. Žádný úsek se nezavře úplně.";
    private const string Latvian = "Pilsētas dome ceturtdien nolēma, ka tilta remonts sāksies maijā. Iedzīvotāji lūdz neslēgt ielas, kurās kursē autobusi, un ņemt vērā skolēnu ērtības.";
    private const string Greek = "Το δημοτικό συμβούλιο αποφάσισε ότι τα έργα θα αρχίσουν τον Μάιο. Οι κάτοικοι ζητούν να μην κλείσει η γέφυρα και να μείνουν ανοιχτά τα σχολεία.";
    private const string Turkish = "Belediye başkanı, köprü çalışmalarının mayıs ayında başlayacağını söyledi. Sakinler ise yolların kapatılmamasını istiyor; öğrenciler için ulaşım çok güç.";
    private const string Hebrew = "ראש העיר אמר כי עבודות הגשר יתחילו בחודש מאי ויימשכו כל הקיץ. התושבים מבקשים שלא לסגור את הרחובות הסמוכים לבית הספר.";
    private const string Arabic = "قال رئيس البلدية إن أعمال الجسر ستبدأ في شهر مايو وتستمر طوال الصيف. ويطلب السكان عدم إغلاق الشوارع القريبة من المدرسة.";
    private const string Japanese = "市は来年五月から橋の工事を始めると発表した。住民は学校の近くの道路を閉鎖しないよう求めている。市長は会見で、工事は夏の終わりまで続くと述べた。";
    private const string Chinese = "市政府宣布，大桥的维修工程将于五月开始，预计持续整个夏天。居民要求不要关闭学校附近的道路。市长在记者会上表示，费用由市里承担。";
    private const string Traditional = "市政府宣布，大橋的維修工程將於五月開始，預計持續整個夏天。居民要求不要關閉學校附近的道路。市長在記者會上表示，費用由市府承擔。";
    private const string Korean = "시는 내년 오월부터 다리 공사를 시작한다고 발표했다. 주민들은 학교 근처의 도로를 닫지 말라고 요구하고 있다. 시장은 공사가 여름 내내 이어진다고 말했다.";

    public static TheoryData<string, string> Samples => new()
    {
        { "windows-1251", Russian }, { "koi8-r", Russian }, { "ibm866", Russian }, { "iso-8859-5", Russian }, { "utf-8", Russian }, { "utf-16le", Russian },
        { "windows-1252", German }, { "iso-8859-2", Polish }, { "windows-1250", Polish }, { "windows-1250", Czech }, { "iso-8859-2", Czech },
        { "windows-1257", Latvian }, { "windows-1253", Greek }, { "windows-1254", Turkish }, { "windows-1255", Hebrew }, { "windows-1256", Arabic },
        { "shift_jis", Japanese }, { "euc-jp", Japanese }, { "gb18030", Chinese }, { "big5", Traditional }, { "euc-kr", Korean }, { "utf-16be", Chinese + "\n" + Traditional + "\n" },
        { "utf-8", Japanese }, { "utf-16le", German },
    };

    [Theory]
    [MemberData(nameof(Samples))]
    public void TextIsReadByItsContentAlone(string charset, string text)
    {
        DecodedSource decoded = SourceDecoder.Decode(new Capture("x", Encode(charset, text)));
        Assert.Equal(text, decoded.Text);
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void AWrongHeaderDoesNotPrevail(string charset, string text)
    {
        string wrong = charset is "windows-1251" or "utf-8" ? "windows-1252" : "utf-8";
        DecodedSource decoded = SourceDecoder.Decode(new Capture("x", Encode(charset, text)) { Charset = wrong });
        Assert.Equal(text, decoded.Text);
        Assert.True(charset == wrong || decoded.Notes.Any(n => n.StartsWith("declared as", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("windows-1251", "<html><head><meta charset=\"windows-1251\"></head><body>", "meta")]
    [InlineData("windows-1251", "<html><head><meta http-equiv='Content-Type' content='text/html; charset=cp1251'></head><body>", "meta")]
    [InlineData("koi8-r", "<?xml version=\"1.0\" encoding=\"KOI8-R\"?><html><body>", "xml")]
    public void ADeclarationInTheDocumentIsNamedAsTheSource(string charset, string head, string from)
    {
        DecodedSource decoded = SourceDecoder.Decode(new Capture("x", Encode(charset, head + Russian)));
        Assert.Equal(new Field(charset, from), decoded.Charset);
        Assert.EndsWith(Russian, decoded.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("iso-8859-7", "iso-8859-7")]
    [InlineData("windows-1253", "windows-1253")]
    public void GreekIsToldApartByItsAccentedAlpha(string charset, string expected)
    {
        byte[] bytes = Encode(charset, "<meta charset=iso-8859-7>" + Greek + " Άλλοι κάτοικοι διαφωνούν. Άνοιξε το σχολείο.");
        DecodedSource decoded = SourceDecoder.Decode(new Capture("x", bytes));
        Assert.Equal(expected, decoded.Charset.Value);
        Assert.Contains("Άλλοι", decoded.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void TheHeaderBeatsTheDocumentWhereBothFit()
    {
        byte[] bytes = Encode("windows-1252", "<meta charset=iso-8859-15>" + German.Replace("–", "-", StringComparison.Ordinal));
        Assert.Equal("header", SourceDecoder.Decode(new Capture("x", bytes) { Charset = "ISO-8859-1" }).Charset.From);
    }

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16le")]
    [InlineData("utf-16be")]
    [InlineData("utf-32le")]
    public void AByteOrderMarkDecidesAndIsNoPartOfTheText(string charset)
    {
        byte[] mark = Encode(charset, "\uFEFF");
        DecodedSource decoded = SourceDecoder.Decode(new Capture("x", (byte[])[.. mark, .. Encode(charset, Greek)]) { Charset = "windows-1253" });
        Assert.Equal(Greek, decoded.Text);
        Assert.Equal(new Field(charset, "bom"), decoded.Charset);
    }

    [Theory]
    [InlineData("windows-1252", German)]
    [InlineData("windows-1252", Polish)]
    [InlineData("windows-1251", Russian)]
    [InlineData("windows-1252", Japanese)]
    public void MojibakeIsUndoneAndNoted(string wrong, string text)
    {
        string spoilt = CharsetName.Decoder(wrong).GetString(Encoding.UTF8.GetBytes(text));
        DecodedSource decoded = SourceDecoder.Decode(new Capture("x", Encoding.UTF8.GetBytes(spoilt)));
        Assert.Equal(text, decoded.Text);
        Assert.Contains(decoded.Notes, n => n.StartsWith("mojibake repaired", StringComparison.Ordinal));
        Assert.Equal("utf-8 (mojibake repaired)", decoded.Charset.Value);
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void SoundTextIsNotRepaired(string charset, string text)
    {
        Assert.NotEmpty(charset);
        Assert.Null(Mojibake.Repair(text + " Le CAFÉ…, l’ÂGE « d’or », 5 °C, © 2020 À » Á."));
    }

    [Fact]
    public void LostCharactersAreCounted()
    {
        byte[] bytes = [.. Encoding.UTF8.GetBytes(Russian), 0xFF, .. Encoding.UTF8.GetBytes(Russian)];
        DecodedSource decoded = SourceDecoder.Decode(new Capture("x", bytes));
        Assert.Equal("utf-8", decoded.Charset.Value);
        Assert.Contains("1 character could not be decoded", decoded.Notes);
    }

    private static byte[] Encode(string charset, string text) => CharsetName.Decoder(charset).GetBytes(text);
}
