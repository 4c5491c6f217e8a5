{{HEADER:none}}
<p class="row-of-items">{{STATUS:none}} <span class="quiet">{{GOAL}}</span></p>
{{#PART}}<p class="quiet">{{WHOLE}}</p>{{/PART}}
{{#WITHDRAWN}}<p class="message tone-orange">{{TEXT}}</p>{{/WITHDRAWN}}
{{#PROBLEM}}{{MESSAGE:none}}{{/PROBLEM}}
{{#CHART}}{{DRAWING:none}}{{/CHART}}
{{#SENTENCE}}<p class="sentence">{{TEXT}}</p>{{/SENTENCE}}
<div class="stack">
<section id="figures">
<h2 class="section-title">[[programme.target.figures]]</h2>
{{#INVENTED}}<p class="message tone-blue">[[programme.invented_notice]]</p>{{/INVENTED}}
{{#NO_FIGURES}}<p class="quiet">{{TEXT}}</p>{{/NO_FIGURES}}
{{FIGURES:none}}
{{COMPUTED:none}}
{{AREAS:none}}
</section>
{{ON_THEIR_WAY:none}}
{{#ENTER}}
<section id="enter">
<h2 class="section-title">[[programme.target.enter]]</h2>
<form class="card form" method="post" action="{{PATH}}/figures" enctype="multipart/form-data" data-keep>
<input type="hidden" name="csrf" value="{{CSRF}}">
<p class="quiet">{{#COUNTS_AT_ONCE}}[[programme.figures.counts_at_once]]{{/COUNTS_AT_ONCE}}{{#WILL_WAIT}}[[programme.figures.will_wait]]{{/WILL_WAIT}}</p>
{{PERIOD_FIELD:none}}{{#BY_AREA}}{{AREA_FIELD:none}}{{/BY_AREA}}{{VALUE_FIELD:none}}{{EVIDENCE_FIELD:none}}{{NOTE_FIELD:none}}
<div class="form-actions"><button class="btn btn-primary">[[programme.target.save_figure]]</button><button class="btn" name="draft" value="1">[[programme.figures.save_draft]]</button></div>
</form>
</section>
{{/ENTER}}
<section>
<h2 class="section-title">{{ABOUT}}</h2>
<div class="card">{{FACTS:none}}</div>
</section>
{{TASKS:none}}
{{#QUOTE}}
<section>
<h2 class="section-title">[[programme.target.quote]]</h2>
<blockquote class="source">{{TEXT}}<footer>{{#REPORT}}<a href="{{ADDRESS}}">{{PLACE}}</a>{{/REPORT}}{{#NO_REPORT}}{{PLACE}}{{/NO_REPORT}}</footer></blockquote>
</section>
{{/QUOTE}}
{{#CHARGE}}
<section>
<h2 class="section-title">[[programme.target.in_charge]]</h2>
{{FOLDED:none}}
{{#CHARGE_FORM}}<form class="card form" id="in_charge" method="post" action="{{PATH}}/in-charge" data-focus>
<input type="hidden" name="csrf" value="{{CSRF}}"><input type="hidden" name="version" value="{{VERSION}}">
{{PERSON_FIELD:none}}{{UNIT_FIELD:none}}{{REVIEWER_FIELD:none}}
<div class="form-actions"><button class="btn">[[programme.target.save_in_charge]]</button></div>
</form>{{/CHARGE_FORM}}
<p><a href="{{PATH}}/plan">[[programme.plan.open]]</a></p>
</section>
{{/CHARGE}}
{{#ASSIGN}}
<section>
<h2 class="section-title">[[programme.target.assigned]]</h2>
<form class="card form" method="post" action="{{PATH}}/assigned-goals">
<input type="hidden" name="csrf" value="{{CSRF}}">
{{YEAR_FIELD:none}}{{GOAL_FIELD:none}}{{SOURCE_FIELD:none}}
<div class="form-actions"><button class="btn">[[programme.target.save_assigned]]</button></div>
</form>
</section>
{{/ASSIGN}}
{{#WITHDRAW}}
<section>
<h2 class="section-title">[[programme.indicators.withdraw]]</h2>
<form class="card form" method="post" action="{{PATH}}">
<input type="hidden" name="csrf" value="{{CSRF}}">
<p>[[programme.indicators.withdraw_text]]</p>
<div class="form-actions"><button class="btn">[[programme.indicators.withdraw_do]]</button></div>
</form>
</section>
{{/WITHDRAW}}
{{EXPLANATIONS:none}}
{{HISTORY:none}}
</div>
