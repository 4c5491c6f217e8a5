<header class="meeting-bar">
<p><strong>{{WARD}}</strong> · [[programme.meeting.heading]] {{TODAY}}</p>
<p class="meeting-place">{{PLACE}}</p>
<p class="row-of-items"><button class="btn btn-sm" type="button" data-full-screen hidden>[[icon:maximize]][[programme.meeting.full_screen]]</button> <a class="btn btn-sm" href="/dashboard">[[icon:x]][[programme.meeting.close]]</a></p>
</header>
<p class="row-of-items meeting-status">{{STATUS:none}} <span class="quiet">{{GROUP}}</span></p>
<h1><a href="{{TARGET_PATH}}">{{WORDING}}</a></h1>
{{#PART}}<p class="quiet">{{WHOLE}}</p>{{/PART}}
<div class="meeting-columns">
<div>
{{CHART:none}}
{{#SENTENCE}}<p class="sentence">{{TEXT}}</p>{{/SENTENCE}}
</div>
<div>
<dl class="meeting-facts">
<div><dt>[[programme.column.goal]]</dt><dd>{{GOAL}}</dd></div>
<div><dt>[[programme.column.latest]]</dt><dd>{{#FIGURE}}<b>{{LATEST}}</b> <span class="cell-note">{{PERIOD}}{{#INVENTED}} · [[programme.invented]]{{/INVENTED}}</span>{{/FIGURE}}{{#NO_FIGURE}}[[programme.no_figure]]{{/NO_FIGURE}}</dd></div>
<div><dt>[[programme.column.person]]</dt><dd><b>{{PERSON}}</b><span class="cell-note">{{POSITION}}</span><span class="cell-note">{{UNIT}}</span></dd></div>
</dl>
{{#EXPLANATION}}
<section class="card"><p class="row-of-items">{{STATUS:none}} <span class="quiet">[[programme.explanation.due]] {{DUE}}</span></p>
<p><a href="{{PATH}}">{{QUESTION}}</a></p>
{{#ANSWER}}<p><strong>{{LABEL}}:</strong> {{TEXT}}</p>{{/ANSWER}}
</section>
{{/EXPLANATION}}
</div>
</div>
<div id="tasks">{{TASKS:none}}</div>
{{#FORM}}
<section id="note">
<h2 class="section-title">[[programme.meeting.decide]]</h2>
{{#PROBLEM}}{{MESSAGE:none}}{{/PROBLEM}}
<form class="card form" method="post" action="/meeting/notes">
<input type="hidden" name="csrf" value="{{CSRF}}"><input type="hidden" name="form_key" value="{{KEY}}"><input type="hidden" name="target" value="{{TARGET}}">
{{#FIELD}}{{HTML:none}}{{/FIELD}}
<div class="form-actions"><button class="btn btn-primary">[[programme.meeting.save]]</button></div>
</form>
</section>
{{/FORM}}
<nav class="meeting-nav" aria-label="[[programme.meeting.navigation]]">
{{#PREVIOUS}}<a class="btn" rel="prev" href="{{PATH}}">[[icon:chevron-left]][[programme.meeting.previous]]</a>{{/PREVIOUS}}
{{#NEXT}}<a class="btn btn-primary" rel="next" href="{{PATH}}">[[programme.meeting.next]][[icon:chevron-right]]</a>{{/NEXT}}
</nav>
