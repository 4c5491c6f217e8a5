{{#MAY_MOVE}}<p class="message tone-orange">[[icon:info-circle]]<span>{{WORDS}}</span></p>
{{/MAY_MOVE}}<details class="card"><summary>[[cases.why.title]]</summary><p>{{RULE}}</p><p class="quiet">[[cases.why.source]] {{SOURCE}}</p><ul class="why-days">{{#DAY}}<li>{{DATE}}: <span class="quiet">{{REASON}}</span></li>{{/DAY}}</ul></details>
