using System.Data.Common;
using System.Globalization;

namespace Synoptic.Storage.Sql;

/// <summary>A row that is read column by column, from left to right.</summary>
internal sealed class SqlRow(DbDataReader reader)
{
    private int _column;

    /// <summary>Goes back to the first column, for the next row.</summary>
    public SqlRow Start()
    {
        _column = 0;
        return this;
    }

    /// <summary>Text.</summary>
    public string Text() => reader.GetString(_column++);

    /// <summary>Text or nothing.</summary>
    public string? TextOrNull() => reader.IsDBNull(_column++) ? null : reader.GetString(_column - 1);

    /// <summary>A whole number.</summary>
    public long Long() => Convert.ToInt64(reader.GetValue(_column++), CultureInfo.InvariantCulture);

    /// <summary>A small whole number.</summary>
    public int Int() => checked((int)Long());

    /// <summary>A yes or no.</summary>
    public bool Flag() => Long() != 0;

    /// <summary>A number.</summary>
    public double Number() => reader.GetDouble(_column++);

    /// <summary>A number or nothing.</summary>
    public double? NumberOrNull() => reader.IsDBNull(_column++) ? null : reader.GetDouble(_column - 1);

    /// <summary>A time.</summary>
    public DateTimeOffset Time() => DateTimeOffset.FromUnixTimeMilliseconds(Long());

    /// <summary>A time or nothing.</summary>
    public DateTimeOffset? TimeOrNull() => reader.IsDBNull(_column++) ? null : DateTimeOffset.FromUnixTimeMilliseconds(reader.GetInt64(_column - 1));

    /// <summary>Bytes.</summary>
    public byte[] Bytes() => reader.GetFieldValue<byte[]>(_column++);

    /// <summary>One of an enumeration, by name.</summary>
    public T Name<T>()
        where T : struct, Enum => Enum.Parse<T>(Text());
}
