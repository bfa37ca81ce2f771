using System.Data.Common;
using System.Globalization;
using System.Text;

namespace Synoptic.Storage.Sql;

/// <summary>A statement with its parameters, put together piece by piece. Values never become part of the text.</summary>
internal sealed class SqlText
{
    private readonly StringBuilder _text = new();
    private readonly List<object?> _values = [];

    /// <summary>Adds text; each interpolated value becomes a parameter.</summary>
    public SqlText(FormattableString? text = null)
    {
        if (text is not null)
        {
            Add(text);
        }
    }

    /// <summary>Adds text; each interpolated value becomes a parameter.</summary>
    public SqlText Add(FormattableString text)
    {
        object[] names = [.. text.GetArguments().Select(object (a) => Name(a))];
        _text.AppendFormat(CultureInfo.InvariantCulture, text.Format, names);
        return this;
    }

    /// <summary>Adds text without values.</summary>
    public SqlText Raw(string text)
    {
        _text.Append(text);
        return this;
    }

    /// <summary>Adds a list of values in brackets.</summary>
    public SqlText List(IEnumerable<string> values)
    {
        _text.Append('(').AppendJoin(", ", values.Select(Name)).Append(')');
        return this;
    }

    /// <summary>The command for a connection.</summary>
    public DbCommand For(DbConnection connection, DbTransaction? transaction)
    {
        DbCommand command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = _text.ToString();
        for (int i = 0; i < _values.Count; i++)
        {
            DbParameter parameter = command.CreateParameter();
            parameter.ParameterName = "p" + i.ToString(CultureInfo.InvariantCulture);
            parameter.Value = _values[i];
            command.Parameters.Add(parameter);
        }

        return command;
    }

    private string Name(object? value)
    {
        _values.Add(SqlValue.ToDatabase(value));
        return "@p" + (_values.Count - 1).ToString(CultureInfo.InvariantCulture);
    }
}
