using System.Diagnostics.Metrics;
using Kevytasiointi.Casework.Outbox;
using Xunit;

namespace Kevytasiointi.Casework.Tests.Outbox;

public sealed class OutboxMetricsTests
{
    [Fact, Trait("Requirement", "R-079")]
    public async Task Operations_see_how_old_the_oldest_is_and_what_failed()
    {
        await using var rig = await OutboxRig.NewAsync(Provider.Sqlite);
        var seen = new Dictionary<string, double>();
        using var listener = Listen(rig.Meters, seen);
        await rig.OweAsync();
        await rig.DeliverAsync(new DirectedDeliverer(DeliveryFailure.Unreachable));
        rig.Clock.Advance(TimeSpan.FromMinutes(10));
        listener.RecordObservableInstruments();
        Assert.Equal((600, 1, 1), (seen["kevytasiointi.outbox.oldest_age"], seen["kevytasiointi.outbox.owed"], seen["kevytasiointi.outbox.failed test unreachable"]));

        await rig.DeliverAsync(new DirectedDeliverer());
        listener.RecordObservableInstruments();
        Assert.Equal((0, 0, 1), (seen["kevytasiointi.outbox.oldest_age"], seen["kevytasiointi.outbox.owed"], seen["kevytasiointi.outbox.delivered test"]));
    }

    private static MeterListener Listen(IMeterFactory meters, Dictionary<string, double> seen)
    {
        var listener = new MeterListener
        {
            InstrumentPublished = (instrument, self) =>
            {
                if (instrument.Meter.Name == OutboxMetrics.MeterName && ReferenceEquals(instrument.Meter.Scope, meters))
                {
                    self.EnableMeasurementEvents(instrument);
                }
            },
        };
        listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => seen[Name(instrument, tags)] = value);
        listener.SetMeasurementEventCallback<int>((instrument, value, tags, _) => seen[Name(instrument, tags)] = value);
        listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) => seen[Name(instrument, tags)] = value);
        listener.Start();
        return listener;
    }

    private static string Name(Instrument instrument, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        var name = instrument.Name;
        foreach (var tag in tags)
        {
            name += $" {tag.Value}";
        }

        return name;
    }
}
