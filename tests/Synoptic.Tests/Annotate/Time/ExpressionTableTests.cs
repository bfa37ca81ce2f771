using Synoptic.Eval.Stages.Times;

namespace Synoptic.Tests.Annotate.Time;

/// <summary>The table of expressions in <c>cases/expressions.tsv</c>: each open row holds; of the rows set apart, most.</summary>
public sealed class ExpressionTableTests
{
    private const double Floor = 0.92;

    public static TheoryData<string, string, string, string, string> OpenRows()
    {
        TheoryData<string, string, string, string, string> rows = [];
        foreach (ExpressionCase row in ExpressionTable.Read().Where(r => !r.HeldOut))
        {
            rows.Add(row.Language, row.Date, row.Words, row.Value, row.Sentence);
        }

        return rows;
    }

    [Theory]
    [MemberData(nameof(OpenRows))]
    public void FindsTheValue(string language, string date, string words, string value, string sentence) =>
        Assert.Equal(value, ExpressionTable.ValueOf(new ExpressionCase(language, false, date, words, value, sentence)));

    [Fact]
    public void FindsMostValuesOfTheRowsSetApart()
    {
        List<ExpressionCase> rows = [.. ExpressionTable.Read().Where(r => r.HeldOut)];
        List<string> wrong = [.. rows.Where(r => ExpressionTable.ValueOf(r) != r.Value).Select(r => $"{r.Language}: {r.Words} gave {ExpressionTable.ValueOf(r)}, not {r.Value}")];

        Assert.True(wrong.Count <= (1 - Floor) * rows.Count, string.Join('\n', wrong));
    }
}
