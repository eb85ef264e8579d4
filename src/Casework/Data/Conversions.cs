using System.Text.Json;
using Kevytasiointi.Casework.Records.Offers;
using Kevytasiointi.Forms.Languages;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Kevytasiointi.Casework.Data;

/// <summary>How values are written so that both databases keep and order them alike: instants as whole milliseconds since 1970 UTC, codes as their names.</summary>
internal static class Conversions
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Converters = { new System.Text.Json.Serialization.JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    public static void Apply(ModelConfigurationBuilder configuration)
    {
        configuration.Properties<DateTimeOffset>().HaveConversion<Milliseconds>();
        configuration.Properties<Enum>().HaveConversion<string>().HaveMaxLength(40);
        configuration.Properties<LocalisedText>().HaveConversion<AsJson<LocalisedText>, JsonEquality<LocalisedText>>();
        configuration.Properties<OfferSettings>().HaveConversion<AsJson<OfferSettings>, JsonEquality<OfferSettings>>();
    }

    private sealed class Milliseconds() : ValueConverter<DateTimeOffset, long>(
        time => time.ToUnixTimeMilliseconds(),
        milliseconds => DateTimeOffset.FromUnixTimeMilliseconds(milliseconds));

    private sealed class AsJson<T>() : ValueConverter<T, string>(
        value => JsonSerializer.Serialize(value, Json),
        text => JsonSerializer.Deserialize<T>(text, Json)!);

    private sealed class JsonEquality<T>() : ValueComparer<T>(
        (left, right) => JsonSerializer.Serialize(left, Json) == JsonSerializer.Serialize(right, Json),
        value => JsonSerializer.Serialize(value, Json).GetHashCode(StringComparison.Ordinal),
        value => value);
}
