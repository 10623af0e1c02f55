"""A made-up report, the same told in other words, another account of the event, and texts on other things."""

REPORT = """A ferry with 87 people aboard ran onto a sandbank off Kelmouth early on Tuesday after its steering gear jammed.

The Sea Otter had left Port Hansa at four in the morning and was crossing the narrow Brann channel in thick fog, harbour
master Ilse Marten said. Two lifeboats took off the passengers within an hour, and nobody was hurt apart from a cook who
burned his hand on a stove.

Tugs will try to pull the ship free on the evening tide. Divers found a dent of three metres in the hull but no leak, and
the owner, Norder Lines, has promised to refund all fares. The same vessel lost a propeller blade near Kelmouth in 2019."""
#: The same report, sentence by sentence, in other words.
REWRITTEN = """Steering gear that jammed sent a ferry carrying 87 people onto a sandbank close to Kelmouth on Tuesday morning.

According to Ilse Marten, who is master of the harbour, thick fog lay over the narrow Brann channel as the Sea Otter was
crossing; it had sailed from Port Hansa at four. All passengers were taken off by two lifeboats in less than an hour. Only
a cook was hurt: he burned a hand on the stove.

On the evening tide, tugs are to try and pull her free. A dent three metres long was found in the hull by divers, who saw
no leak, and Norder Lines as the owner promises a refund of every fare. Near Kelmouth the vessel had already lost a blade
of its propeller in 2019."""
#: Another reporter's own account of the event.
INDEPENDENT = """Eighty-seven travellers had a fright on Tuesday when the Sea Otter, bound for the islands, got stuck in shallow
water near Kelmouth.

"There was a bang, and the coffee flew off the table," said Jonas Peel, a teacher on his way to a wedding. He and the others
were brought ashore in orange boats and given blankets in the church hall, where volunteers had made soup.

Norder Lines, which runs the service between Port Hansa and the islands, said it was looking into what had happened. The
coastguard asked pleasure craft to keep half a mile away. Residents have complained for years that the channel is not dredged
often enough; a council meeting on the matter was called for Friday. Services stay cancelled until further notice."""
#: Another event of the same kind.
ELSEWHERE = """A cargo vessel with 14 people aboard ran aground off Tarrow on Sunday night after its engine failed in a gale.

The Maria Lund had left Sandvik with a load of timber and was drifting for two hours before it struck the rocks, the coastguard
said. A helicopter took off the crew one after another, and two sailors were treated for shock.

Salvage experts will look at the wreck as soon as the wind drops. Oil has been seen on the water, and the owner has not yet said
who will pay for the cleaning of the beaches. The lighthouse at Tarrow has been dark since a fire in 2016."""
OTHER_SUBJECT = """The museum of clocks in Ostrand opens again on Saturday after a roof repair that took eleven months and cost twice
what the town had set aside for it.

Visitors will find four rooms more than before, among them one for sundials, and a workshop in which children may take an alarm
clock to pieces. Curator Benno Faltin says that the oldest piece, an iron tower clock of 1532, is now kept going by hand."""
